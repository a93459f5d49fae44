package org.caiyun.kiosk.ui;

import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.flow.LoosePieces;
import org.caiyun.kiosk.flow.Parting;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;

/** The one thing that the screen is about right now. {@link Scenes} chooses it from the machine's state. */
sealed interface Scene {
    /** Nobody is there. */
    record Attract(boolean libraryIsOpen) implements Scene {}

    /** Rows 1 to 5: a book is looked at and drawn in. */
    record Reading() implements Scene {}

    /** Row 6; {@code slow}: the library takes its time. */
    record Checking(boolean slow) implements Scene {}

    /** Rows 7 to 10: what became of the last book, and of those before it. */
    record Listing(Optional<ReturnSummary> latest) implements Scene {}

    /** Pieces of an item that was put in are to follow it. */
    record AwaitingPieces(LoosePieces pieces) implements Scene {}

    /** Row b; {@code obstacle} where the item has no name. */
    record GivingBack(Reason reason, Optional<Obstacle> obstacle, String detail) implements Scene {}

    /** Nothing happens any more. */
    record Warning(Uptime until) implements Scene {}

    /** The patron is asked about the receipt. */
    record Choosing(Uptime until) implements Scene {}

    /** Row 11. */
    record Thanks(Parting.From parting) implements Scene {}

    /** A book is stuck; {@code recorded}: its return is, all the same. */
    record Jammed(boolean recorded) implements Scene {}

    record Full() implements Scene {}

    /** It became full while this patron brought books. */
    record FullNow(int returned) implements Scene {}

    /**
     * It cannot work.
     *
     * @param number of the fault; empty while the machine starts
     */
    record OutOfService(String number) implements Scene {}

    record Closed(OpeningHours.Now.Outside hours) implements Scene {}

    record OnHoliday(OpeningHours.Holiday holiday) implements Scene {}

    /** Nobody stands before it: the next one who comes finds the usual screen. */
    default boolean isDeserted() {
        return switch (this) {
            case Attract _, Full _, OutOfService _, Closed _, OnHoliday _ -> true;
            case Reading _,
                    Checking _,
                    Listing _,
                    AwaitingPieces _,
                    GivingBack _,
                    Warning _,
                    Choosing _,
                    Thanks _,
                    Jammed _,
                    FullNow _ -> false;
        };
    }

    /** Until when the patron may answer; absent where nothing is asked. */
    default Optional<Uptime> answerBy() {
        return switch (this) {
            case Warning(var until) -> Optional.of(until);
            case Choosing(var until) -> Optional.of(until);
            case Attract _,
                    Reading _,
                    Checking _,
                    Listing _,
                    AwaitingPieces _,
                    GivingBack _,
                    Thanks _,
                    Jammed _,
                    Full _,
                    FullNow _,
                    OutOfService _,
                    Closed _,
                    OnHoliday _ -> Optional.empty();
        };
    }
}
