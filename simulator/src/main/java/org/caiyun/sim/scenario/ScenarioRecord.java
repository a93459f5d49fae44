package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.text;

import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.library.SimHold;
import org.caiyun.sim.library.SimItem;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.library.SimTitle;

/**
 * What the simulated library knows of a book.
 *
 * @param title empty where the record is brief
 * @param hold {@code none}, {@code here}, or the branch where somebody waits for it
 * @param byTag whether it knows the book by the number of its first tag as well
 */
public record ScenarioRecord(State state, String title, String author, String isbn, String hold, boolean byTag) {
    static final String NO_HOLD = "none";
    private static final String HERE = "here";
    private static final String BRANCH = "HHHT";

    /** How a copy stands; {@code UNKNOWN} is no record at all. */
    public enum State {
        ON_LOAN,
        ON_SHELF,
        ON_HOLD_SHELF,
        IN_TRANSIT,
        CLAIMED_RETURNED,
        LOST,
        IN_LIBRARY_ONLY,
        UNKNOWN
    }

    /** Of a book that it knows by its barcode only. */
    public ScenarioRecord(State state, String title, String author, String isbn, String hold) {
        this(state, title, author, isbn, hold, false);
    }

    static ScenarioRecord ofBook(Section s) {
        var known = from(s);
        boolean byTag =
                s.optional("byTag", flag().about("The library knows the book by its tag's number as well."), false);
        return new ScenarioRecord(known.state, known.title, known.author, known.isbn, known.hold, byTag);
    }

    /** Public for a library's own file, in the same form. */
    public static ScenarioRecord from(Section s) {
        return new ScenarioRecord(
                s.optional("state", choice(State.class), State.ON_LOAN),
                s.optional("title", text(), ""),
                s.optional("author", text(), ""),
                s.optional("isbn", text(), ""),
                s.optional("hold", text().about("none, here, or the code of a branch."), NO_HOLD));
    }

    /** Makes the library's record so. */
    public void putInto(SimLibrary library, String barcode) {
        if (state == State.UNKNOWN) {
            library.remove(barcode);
            return;
        }
        var words = library.item(barcode)
                .map(SimItem::title)
                .filter(_ -> title.isEmpty())
                .orElseGet(() -> new SimTitle(title, author, "", isbn, ""));
        library.put(new SimItem(barcode, words, circulation(), simHold()));
    }

    private SimCirculation circulation() {
        return switch (state) {
            case ON_LOAN, UNKNOWN -> new SimCirculation.OnLoan();
            case ON_SHELF -> new SimCirculation.OnShelf();
            case ON_HOLD_SHELF -> new SimCirculation.OnHoldShelf();
            case IN_TRANSIT -> new SimCirculation.InTransit(BRANCH);
            case CLAIMED_RETURNED -> new SimCirculation.ClaimedReturned();
            case LOST -> new SimCirculation.Lost();
            case IN_LIBRARY_ONLY -> new SimCirculation.InLibraryOnly();
        };
    }

    private SimHold simHold() {
        return switch (hold) {
            case NO_HOLD -> new SimHold.NoHold();
            case HERE -> new SimHold.Here();
            default -> new SimHold.Elsewhere(hold);
        };
    }
}
