package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.sim.library.SimCatalogue;

/**
 * A book of a story.
 *
 * @param barcode the identifier in its tag; where the simulated library knows it, title and loan are the library's
 * @param title used where the library does not know the barcode
 * @param tags the first is the book's own
 * @param labels the texts that a scanner can see on it
 * @param library what the library knows of it from now on; absent to leave its record as it is
 * @param purchase what the platform knows of it from now on; absent to leave its record as it is
 */
public record ScenarioBook(
        String id,
        String barcode,
        String title,
        List<Tag> tags,
        List<String> labels,
        Optional<ScenarioRecord> library,
        Optional<ScenarioPurchase> purchase) {
    private static final int MOST_TAGS = 8;
    private static final int MOST_LABELS = 8;
    private static final int MOST_PARTS = 9;
    private static final int CIRCULATION = 0x10;
    static final Tag USUAL = new Tag(
            Model.ISO28560_2,
            new Content("", SimCatalogue.OWNER, CIRCULATION, PartOfSet.UNSTATED, ""),
            new Chip(0xC2, false, false));

    public ScenarioBook {
        tags = List.copyOf(tags);
        labels = List.copyOf(labels);
    }

    /** With its barcode as its label. */
    public ScenarioBook(String id, String barcode, String title, List<Tag> tags, Optional<ScenarioRecord> library) {
        this(id, barcode, title, tags, List.of(barcode), library, Optional.empty());
    }

    /** The same, and the platform knows this of it. */
    public ScenarioBook sold(ScenarioPurchase as) {
        return new ScenarioBook(id, barcode, title, tags, labels, library, Optional.of(as));
    }

    /** How a tag is written. */
    public enum Model {
        ISO28560_2,
        ISO28560_3,
        RFID501,
        ISO28560_4,
        CN_ALLIANCE,
        DE_UHF,
        BLANK,
        UHF_BLANK,
        NONE;

        /** What the simulated library calls itself in such a tag; empty where there is no place for it. */
        public String usualOwner() {
            return switch (this) {
                case ISO28560_2, ISO28560_4 -> SimCatalogue.OWNER;
                case ISO28560_3 -> "CN-NMG";
                case RFID501, CN_ALLIANCE, DE_UHF, BLANK, UHF_BLANK, NONE -> "";
            };
        }
    }

    public record Tag(Model model, Content content, Chip chip) {
        private Tag asUhf() {
            return switch (model) {
                case ISO28560_2, ISO28560_3, RFID501 -> {
                    var owner = content.owner.equals(model.usualOwner())
                            ? Model.ISO28560_4.usualOwner()
                            : content.owner.toUpperCase(Locale.ROOT);
                    yield new Tag(
                            Model.ISO28560_4,
                            new Content(content.barcode, owner, content.usage, content.part, content.title),
                            chip);
                }
                case BLANK -> new Tag(Model.UHF_BLANK, content, chip);
                case ISO28560_4, CN_ALLIANCE, DE_UHF, UHF_BLANK, NONE -> this;
            };
        }
    }

    /** What a tag says; {@code barcode} is empty where it is the book's, {@code title} where there is none. */
    public record Content(String barcode, String owner, int usage, PartOfSet part, String title) {}

    /** {@code afiLocked} makes its security byte unwritable, {@code damaged} turns over one bit of its memory. */
    public record Chip(int afi, boolean afiLocked, boolean damaged) {}

    /** The same book in a library that has UHF tags: all in the standard's format, whose letters are large. */
    public ScenarioBook withUhfTags() {
        return new ScenarioBook(
                id, barcode, title, tags.stream().map(Tag::asUhf).toList(), labels, library, purchase);
    }

    /** A book with one usual tag. */
    public static ScenarioBook plain(String id, String barcode) {
        return new ScenarioBook(id, barcode, "", List.of(USUAL), Optional.empty());
    }

    /** Public for other lists of books in the same form. */
    public static ScenarioBook from(Section s) {
        var id = s.required("id", text().about("The name of the book within the story."));
        var barcode = s.required("barcode", text());
        var title = s.optional("title", text(), "");
        var tags = new ArrayList<>(List.of(s.defaults("tag", section(ScenarioBook::tag))));
        tags.addAll(s.optional(
                "moreTags",
                list(section(ScenarioBook::tag), 0, MOST_TAGS).about("Further tags in the same book or box."),
                List.of()));
        var labels = s.optional(
                "labels",
                list(text(), 0, MOST_LABELS)
                        .about("What a scanner in the slot can read on it; without it the barcode."));
        return new ScenarioBook(
                id,
                barcode,
                title,
                tags,
                labels.orElse(List.of(barcode)),
                s.optional("library", section(ScenarioRecord::ofBook)),
                s.optional("purchase", section(ScenarioPurchase::from)));
    }

    private static Tag tag(Section s) {
        var model = s.optional("model", choice(Model.class), USUAL.model);
        var barcode = s.optional("barcode", text().about("Where it is not the book's."), "");
        var owner = s.optional(
                "owner",
                text().about(
                                "ISIL of the owning library; without it this library's, where such a tag has a place for it."),
                model.usualOwner());
        var usage = s.optional(
                "usage", integer(0, 255).about("Type of usage; 0x80 is a patron's card."), USUAL.content.usage);
        int part = s.optional("part", integer(0, MOST_PARTS).about("Which part of a set this is."), 0);
        int parts = s.optional("parts", integer(0, MOST_PARTS).about("How many parts the set has."), 0);
        var title = s.optional("title", text().about("The title in the tag."), "");
        if (s.sound("part", "parts") && part > parts) {
            s.problem("part", "there are only " + parts + " parts");
        }
        return new Tag(
                model,
                new Content(barcode, owner, usage, new PartOfSet(parts, part), title),
                new Chip(
                        s.optional("afi", integer(0, 255), USUAL.chip.afi),
                        s.optional("afiLocked", flag(), false),
                        s.optional("damaged", flag().about("One bit of its memory is wrong."), false)));
    }
}
