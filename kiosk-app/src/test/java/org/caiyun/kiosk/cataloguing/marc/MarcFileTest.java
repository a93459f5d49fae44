package org.caiyun.kiosk.cataloguing.marc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.BARE;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.BOOK;
import static org.caiyun.kiosk.cataloguing.marc.DraftSamples.draft;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.cataloguing.marc.WrittenDraft.NotInCharset;
import org.caiyun.kiosk.cataloguing.marc.WrittenDraft.TooLong;
import org.caiyun.kiosk.cataloguing.marc.WrittenDraft.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarcFileTest {
    /** Beside the indicators, two subfield signs, the author in GBK and the end. */
    private static final int LONGEST_TITLE = 9999 - 2 - 2 * 2 - 2 * 2 - 1;

    @TempDir
    private Path directory = Path.of(".");

    static Stream<Arguments> drafts() {
        return Stream.of(DraftCharset.values())
                .flatMap(charset -> books(charset).map(book -> arguments(charset, book)));
    }

    private static Stream<BasicData> books(DraftCharset charset) {
        var usual = Stream.of(BOOK, BARE, DraftSamples.TRANSLATED, titled("$a ǂb |c {d} ^e @f 100% <x> & \"y\""));
        var others = Stream.of(DraftSamples.MONGOLIAN, titled("𠮷野家🎈é́"), titled("한국어 — ♁€"));
        return switch (charset) {
            case UTF_8 -> Stream.concat(usual, others);
            case GBK -> usual.filter(book -> !book.title().contains("ǂ"));
        };
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void anotherProgramReadsEachFieldBack(DraftCharset charset, BasicData book) {
        var draft = draft(book, charset);

        assertThat(Marcdump.fields(directory, written(draft, charset), charset)).containsExactly(draft.fields());
    }

    @Test
    void anXmlParserReadsTheSameFields() {
        var drafts = Stream.of(BOOK, BARE, DraftSamples.TRANSLATED, DraftSamples.MONGOLIAN, titled("<&>\" ]]> 🎈"))
                .map(book -> draft(book, DraftCharset.UTF_8))
                .toList();

        String xml = MarcFile.xml(drafts).text(UTF_8);

        assertThat(Marcdump.records(xml))
                .isEqualTo(drafts.stream().map(Draft::fields).toList());
        assertThat(Marcdump.leaders(xml)).allMatch("00000nam  22000003n 450 "::equals).hasSize(drafts.size());
    }

    @ParameterizedTest
    @EnumSource(DraftCharset.class)
    void severalRecordsFollowEachOther(DraftCharset charset) {
        var first = draft(BOOK, charset);
        var second = draft(DraftSamples.TRANSLATED, charset);
        var both = written(first, charset).plus(written(second, charset));

        assertThat(Marcdump.fields(directory, both, charset)).containsExactly(first.fields(), second.fields());
    }

    /** The directory by hand: a library system that trusts it must land on each field. */
    @ParameterizedTest
    @EnumSource(DraftCharset.class)
    void lengthsAreThoseOfBytes(DraftCharset charset) {
        String record = written(draft(BOOK, charset), charset).text(ISO_8859_1);
        int base = Integer.parseInt(record.substring(12, 17));

        assertThat(Integer.parseInt(record.substring(0, 5))).isEqualTo(record.length());
        assertThat(record).endsWith("\u001E\u001D");
        for (int at = 24; at < base - 1; at += 12) {
            int length = Integer.parseInt(record.substring(at + 3, at + 7));
            int start = base + Integer.parseInt(record.substring(at + 7, at + 12));
            assertThat(record.substring(start, start + length)).endsWith("\u001E").doesNotContain("\u001D");
            assertThat(record.substring(start, start + length - 1)).doesNotContain("\u001E");
        }
    }

    /** There MARC 21 says which characters follow; CNMARC has nothing at position 9 and says it in 100. */
    @ParameterizedTest
    @EnumSource(DraftCharset.class)
    void theLeaderHasNoSignOfMarc21(DraftCharset charset) {
        String record = written(draft(BOOK, charset), charset).text(ISO_8859_1);

        assertThat(record.substring(5, 12)).isEqualTo("nam  22");
        assertThat(record.substring(17, 24)).isEqualTo("3n 450 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001D", "\u001E", "\u001F", "\u001Fb", "\r\n", "\u0000", "\u0085"})
    void noSignOfTheShopEndsAField(String sign) {
        var draft = draft(titled("前" + sign + "后"), DraftCharset.UTF_8);

        assertThat(Marcdump.fields(directory, written(draft, DraftCharset.UTF_8), DraftCharset.UTF_8))
                .containsExactly(draft.fields());
        assertThat(Marcdump.records(MarcFile.xml(List.of(draft)).text(UTF_8))).containsExactly(draft.fields());
        assertThat(draft.lines()).anyMatch(line -> line.startsWith("200 1_ $a前 ") && line.endsWith("后$f某著"));
    }

    @Test
    void halfACharacterIsShownAsOne() {
        var draft = draft(titled("前\uD83C后\uFFFE"), DraftCharset.UTF_8);

        assertThat(draft.lines()).contains("200 1_ $a前\uFFFD后\uFFFD$f某著");
        assertThat(Marcdump.records(MarcFile.xml(List.of(draft)).text(UTF_8))).containsExactly(draft.fields());
    }

    @Test
    void composesWhatCanBeComposed() {
        assertThat(draft(titled("e\u0301"), DraftCharset.GBK).lines()).contains("200 1_ $a\u00E9$f某著");
    }

    @Test
    void namesWhatGbkLacks() {
        var draft = draft(titled("ᠮᠣᠩ 𠮷 🎈 ♁ € x\u0304 \uE000"), DraftCharset.GBK);

        assertThat(MarcFile.iso2709(draft, DraftCharset.GBK)).isInstanceOfSatisfying(NotInCharset.class, no -> assertThat(
                        no.lacks())
                .extracting(WrittenDraft.Lack::text)
                .containsExactly("200: U+182E U+1823 U+1829 U+20BB7 U+1F388 U+2641 U+20AC U+0304 U+E000"));
    }

    @Test
    void aFieldThatTheDirectoryCannotCountIsReported() {
        var draft = draft(titled("书".repeat(4000)), DraftCharset.UTF_8);

        assertThat(MarcFile.iso2709(draft, DraftCharset.UTF_8)).isEqualTo(new TooLong("200", 12_013, 9999));
        assertThat(MarcFile.iso2709(draft, DraftCharset.GBK)).isInstanceOf(Written.class);
    }

    @Test
    void theLongestFieldIsWhole() {
        var longest = draft(titled("x".repeat(LONGEST_TITLE)), DraftCharset.GBK);
        var longer = draft(titled("x".repeat(LONGEST_TITLE + 1)), DraftCharset.GBK);

        assertThat(MarcFile.iso2709(longest, DraftCharset.GBK)).isInstanceOfSatisfying(Written.class, written -> assertThat(
                        Marcdump.fields(directory, written.record(), DraftCharset.GBK))
                .containsExactly(longest.fields()));
        assertThat(MarcFile.iso2709(longer, DraftCharset.GBK)).isEqualTo(new TooLong("200", 10_000, 9999));
    }

    @Test
    void aRecordThatItsLeaderCannotCountIsReported() {
        var item = new ItemSubfield('b', ItemContent.BARCODE);
        var settings = new DraftSettings("", "", "", "", "", new ItemTemplate.FieldForEachCopy("905", List.of(item)));
        var copies = DraftSamples.copies(BOOK, Stream.generate(() -> "1".repeat(60)).limit(1300).toArray(String[]::new));

        var draft = new CnmarcDraft(settings, DraftSamples.NOW, DraftCharset.UTF_8).of(copies);

        assertThat(MarcFile.iso2709(draft, DraftCharset.UTF_8)).isInstanceOf(TooLong.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyTextIsWrittenWholeOrRefused(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            var book = new BasicData(
                    text(random), text(random), text(random), text(random), "2020", text(random), Money.ofFen(1));
            for (DraftCharset charset : DraftCharset.values()) {
                var draft = draft(book, charset);
                if (MarcFile.iso2709(draft, charset) instanceof Written(var record)) {
                    assertThat(Marcdump.fields(directory, record, charset)).containsExactly(draft.fields());
                } else {
                    assertThat(charset).isEqualTo(DraftCharset.GBK);
                }
            }
            var draft = draft(book, DraftCharset.UTF_8);
            assertThat(Marcdump.records(MarcFile.xml(List.of(draft)).text(UTF_8))).containsExactly(draft.fields());
        }
    }

    /** Mostly Chinese and signs; now and then anything. */
    private static String text(Random random) {
        var out = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(40);
            out.appendCodePoint(
                    kind == 0 ? random.nextInt(0x110000) : kind < 10 ? random.nextInt(0x80) : 0x4E00 + random.nextInt(5000));
        }
        return out.toString();
    }

    private static BasicData titled(String title) {
        return new BasicData(title, "", "某著", "", "", "", Money.ofFen(0));
    }

    private static Bytes written(Draft draft, DraftCharset charset) {
        return switch (MarcFile.iso2709(draft, charset)) {
            case Written(var record) -> record;
            case NotInCharset no -> throw new AssertionError(no.toString());
            case TooLong no -> throw new AssertionError(no.toString());
        };
    }
}
