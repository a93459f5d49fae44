package org.caiyun.kiosk.cataloguing.marc;

import static org.caiyun.kiosk.cataloguing.marc.CodedData.DAY;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.Isbn;
import org.caiyun.kiosk.cataloguing.MissingFields;
import org.caiyun.kiosk.cataloguing.marc.DraftField.Subfield;

/**
 * The CNMARC record of a title as far as the shop's data go. What a field needs that the shop did not send is not made
 * up; what the shop sent and no field can take stands in a note for the cataloguer (830). No access point (701) is made
 * of the shop's author, which may name several persons: 200 $f has it as it stands.
 */
public final class CnmarcDraft {
    /**
     * Status n: new; type a: language material, printed; level m: monograph; hierarchy not defined; positions 9 and 19
     * not defined, and blank (MARC 21 has the character set at 9, CNMARC in 100); 17: 3, not complete; 18: n, not after
     * ISBD.
     */
    private static final String LEADER = "00000nam  22000003n 450 ";

    private static final String NONE = "  ";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss.S", Locale.ROOT);

    private final DraftSettings settings;
    private final ZonedDateTime now;
    private final DraftCharset charset;

    /** @param now the time of the draft, in the library's zone */
    public CnmarcDraft(DraftSettings settings, ZonedDateTime now, DraftCharset charset) {
        this.settings = settings;
        this.now = now;
        this.charset = charset;
    }

    /** @param copies of one title, at least one; the first says what the title is */
    public Draft of(List<Copy> copies) {
        var purchase = copies.getFirst().purchase();
        var fields = new Fields();
        BasicData book = purchase.book();
        title(fields, book);
        description(fields, book);
        fields.add(
                "801",
                " 0",
                new Subfield('a', "CN"),
                from('b', settings.agency()),
                new Subfield('c', DAY.format(now)));
        notes(fields, book);
        if (purchase.held().isHeld()) {
            fields.note("馆藏已有本题名书目，记录号：" + purchase.held().record());
        }
        fields.list.addAll(new Holdings(settings).of(copies));
        fields.list.sort(Comparator.comparing(DraftField::tag));
        return new Draft(LEADER, fields.list);
    }

    private void title(Fields fields, BasicData book) {
        var script = CodedData.Script.of(ShopText.clean(book.title()));
        String general = CodedData.general(now.toLocalDate(), year(book), script, charset);
        fields.list.add(new DraftField.Control("005", TIME.format(now)));
        fields.add(
                "010",
                NONE,
                from('a', Isbn.of(book.isbn()).map(Isbn::shown).orElse("")),
                from('d', Holdings.price(book.listPrice())));
        fields.add("100", NONE, new Subfield('a', general));
        fields.add("101", "0 ", new Subfield('a', script.language().orElse("")));
        fields.add("102", NONE, new Subfield('a', "CN"), from('b', settings.region()));
        fields.add("105", NONE, new Subfield('a', CodedData.BOOK));
        fields.add("106", NONE, new Subfield('a', "r"));
    }

    private void description(Fields fields, BasicData book) {
        fields.add("200", "1 ", from('a', book.title()), from('h', book.volume()), from('f', book.author()));
        fields.add("210", NONE, from('c', book.publisher()), from('d', year(book).orElse("")));
        if (!settings.classEdition().isEmpty()) {
            // the class is still to be found; its edition is known
            var subfields = List.of(new Subfield('a', ""), new Subfield('v', settings.classEdition()));
            fields.list.add(new DraftField.Data("690", NONE, subfields));
        }
    }

    private static void notes(Fields fields, BasicData book) {
        if (!book.author().isBlank()) {
            fields.note("书店所给责任者，未拆分，待核：" + book.author());
        }
        if (!book.isbn().isBlank() && Isbn.of(book.isbn()).isEmpty()) {
            fields.note("书店所给ISBN有误：" + book.isbn());
        }
        if (!book.year().isBlank() && year(book).isEmpty()) {
            fields.note("书店所给出版年：" + book.year());
        }
    }

    private static Optional<String> year(BasicData book) {
        return Optional.of(book.year()).filter(MissingFields::isYear).map(String::strip);
    }

    private static Subfield from(char code, String shop) {
        return new Subfield(code, ShopText.clean(shop));
    }

    private static final class Fields {
        private final List<DraftField> list = new ArrayList<>();

        /** A field with those of the subfields that hold something; without any no field. */
        private void add(String tag, String indicators, Subfield... subfields) {
            List<Subfield> full =
                    Stream.of(subfields).filter(s -> !s.data().isEmpty()).toList();
            if (!full.isEmpty()) {
                list.add(new DraftField.Data(tag, indicators, full));
            }
        }

        private void note(String text) {
            add("830", NONE, from('a', text));
        }
    }
}
