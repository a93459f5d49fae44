package org.caiyun.sim.soak;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.scenario.ScenarioBook;
import org.caiyun.sim.scenario.ScenarioBook.Chip;
import org.caiyun.sim.scenario.ScenarioBook.Content;
import org.caiyun.sim.scenario.ScenarioBook.Model;
import org.caiyun.sim.scenario.ScenarioBook.Tag;
import org.caiyun.sim.scenario.ScenarioRecord;
import org.caiyun.sim.scenario.ScenarioRecord.State;

/** The kinds of things that people put into the slot. */
enum SoakBook {
    PLAIN,
    HELD_HERE,
    HELD_ELSEWHERE,
    /** A partner library's, which the library may check in. */
    PARTNER,
    /** Another library's, by the owner in its tag. */
    FOREIGN,
    UNKNOWN,
    /** Shop-bought, and the library has a brief record. */
    SHOP_BOUGHT,
    /** Shop-bought, and the library has no record yet. */
    SHOP_BOUGHT_UNKNOWN,
    CLAIMED_RETURNED,
    LOST,
    IN_LIBRARY_ONLY,
    NOT_ON_LOAN,
    NO_TAG,
    BLANK_TAG,
    DAMAGED_TAG,
    PATRON_CARD,
    /** Two parts, both there. */
    SET_OF_TWO,
    /** One part of two. */
    HALF_A_SET,
    /** Two tags that have nothing to do with each other. */
    OLD_TAG_LEFT,
    /** Its security byte cannot be written. */
    AFI_LOCKED,
    /** Shop-bought, with another library's tag. */
    SHOP_BOUGHT_FOREIGN_TAG;

    /** One of its letters can be decomposed. */
    private static final String TITLE = "书 Гэгээрлийн";

    private static final int CIRCULATION = 0x10;
    private static final int CARD = 0x80;
    private static final int ON_LOAN = 0xC2;
    private static final Chip USUAL = new Chip(ON_LOAN, false, false);

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The run's nth book, of this kind. */
    ScenarioBook make(int number, SoakTags library) {
        var id = String.format(Locale.ROOT, "k%02d", number);
        var barcode = barcode(number);
        return new ScenarioBook(id, barcode, label() + " " + number, tags(barcode, number, library), known());
    }

    private String barcode(int number) {
        return switch (this) {
            case PARTNER -> String.format(Locale.ROOT, "316001%08d", number);
            case FOREIGN -> String.format(Locale.ROOT, "300000%08d", number);
            case SHOP_BOUGHT, SHOP_BOUGHT_UNKNOWN, SHOP_BOUGHT_FOREIGN_TAG ->
                String.format(Locale.ROOT, "GX2026%07d", number);
            case PATRON_CARD -> String.format(Locale.ROOT, "150100%08d", number);
            case PLAIN,
                    HELD_HERE,
                    HELD_ELSEWHERE,
                    UNKNOWN,
                    CLAIMED_RETURNED,
                    LOST,
                    IN_LIBRARY_ONLY,
                    NOT_ON_LOAN,
                    NO_TAG,
                    BLANK_TAG,
                    DAMAGED_TAG,
                    SET_OF_TWO,
                    HALF_A_SET,
                    OLD_TAG_LEFT,
                    AFI_LOCKED -> String.format(Locale.ROOT, "315002%08d", number);
        };
    }

    private List<Tag> tags(String barcode, int number, SoakTags library) {
        var whole = PartOfSet.UNSTATED;
        var model = library.ordinary(barcode);
        return switch (this) {
            case NO_TAG -> List.of(tag(Model.NONE, barcode, whole));
            case BLANK_TAG -> List.of(tag(library.blank(), "", whole));
            case DAMAGED_TAG ->
                List.of(new Tag(library.guarded(), says(library.guarded(), "", whole), new Chip(ON_LOAN, false, true)));
            case PATRON_CARD ->
                List.of(new Tag(library.naming(), new Content("", SimCatalogue.OWNER, CARD, whole, ""), USUAL));
            case PARTNER -> List.of(owned(library.naming(), "CN-150100-1-HHHT"));
            case FOREIGN, SHOP_BOUGHT_FOREIGN_TAG -> List.of(owned(library.naming(), library.stranger()));
            case SET_OF_TWO -> List.of(tag(model, "", new PartOfSet(2, 1)), tag(model, "", new PartOfSet(2, 2)));
            case HALF_A_SET -> List.of(tag(model, "", new PartOfSet(2, 1)));
            case OLD_TAG_LEFT ->
                List.of(tag(model, "", whole), tag(model, String.format(Locale.ROOT, "315009%08d", number), whole));
            case AFI_LOCKED -> List.of(new Tag(model, says(model, "", whole), new Chip(ON_LOAN, true, false)));
            case PLAIN,
                    HELD_HERE,
                    HELD_ELSEWHERE,
                    UNKNOWN,
                    SHOP_BOUGHT,
                    SHOP_BOUGHT_UNKNOWN,
                    CLAIMED_RETURNED,
                    LOST,
                    IN_LIBRARY_ONLY,
                    NOT_ON_LOAN -> List.of(tag(model, "", whole));
        };
    }

    private static Tag owned(Model model, String owner) {
        return new Tag(model, new Content("", owner, CIRCULATION, PartOfSet.UNSTATED, ""), USUAL);
    }

    private static Tag tag(Model model, String barcode, PartOfSet part) {
        return new Tag(model, says(model, barcode, part), USUAL);
    }

    private static Content says(Model model, String barcode, PartOfSet part) {
        return new Content(barcode, model.usualOwner(), CIRCULATION, part, "");
    }

    /** What the library knows of it. */
    private Optional<ScenarioRecord> known() {
        return switch (this) {
            case HELD_HERE -> known(State.ON_LOAN, "here");
            case HELD_ELSEWHERE -> known(State.ON_LOAN, "HHHT");
            case CLAIMED_RETURNED -> known(State.CLAIMED_RETURNED, "none");
            case LOST -> known(State.LOST, "none");
            case IN_LIBRARY_ONLY -> known(State.IN_LIBRARY_ONLY, "none");
            case NOT_ON_LOAN -> known(State.ON_SHELF, "none");
            case FOREIGN, UNKNOWN, SHOP_BOUGHT_UNKNOWN, PATRON_CARD -> Optional.empty();
            // heard of only where the configuration has rules.uid
            case BLANK_TAG -> Optional.of(new ScenarioRecord(State.ON_LOAN, "书", "", "", "none", true));
            case PLAIN,
                    PARTNER,
                    SHOP_BOUGHT,
                    SHOP_BOUGHT_FOREIGN_TAG,
                    NO_TAG,
                    DAMAGED_TAG,
                    SET_OF_TWO,
                    HALF_A_SET,
                    OLD_TAG_LEFT,
                    AFI_LOCKED -> known(State.ON_LOAN, "none");
        };
    }

    private static Optional<ScenarioRecord> known(State state, String hold) {
        return Optional.of(new ScenarioRecord(state, TITLE, "", "", hold));
    }
}
