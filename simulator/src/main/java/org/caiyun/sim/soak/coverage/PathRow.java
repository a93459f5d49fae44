package org.caiyun.sim.soak.coverage;

import org.caiyun.kiosk.flow.Ask;
import org.caiyun.kiosk.flow.BookState;
import org.caiyun.kiosk.flow.SlotState;

/** The rows of the path: what is in the mouth, and where a book is. */
public enum PathRow {
    SLOT_EMPTY,
    SLOT_WAITING,
    SLOT_READING,
    SLOT_READING_PAUSED,
    SLOT_HELD,
    CAPTURING,
    COUNTING,
    GIVING_BACK,
    CHECKING_IN,
    CHECKING_IN_PAUSED,
    SECURING,
    SECURING_PAUSED,
    TRAVELLING,
    TRAVELLING_RESUMED,
    LOCATING_INTO_MACHINE,
    LOCATING_INTO_MACHINE_PAUSED,
    LOCATING_TO_PATRON,
    LOCATING_TO_PATRON_PAUSED,
    LOCATING_INTO_BIN,
    LOCATING_INTO_BIN_PAUSED;

    static PathRow of(SlotState slot) {
        return switch (slot) {
            case SlotState.Empty() -> SLOT_EMPTY;
            case SlotState.Waiting() -> SLOT_WAITING;
            case SlotState.Reading reading -> isAsked(reading.ask()) ? SLOT_READING : SLOT_READING_PAUSED;
            case SlotState.Held _ -> SLOT_HELD;
        };
    }

    static PathRow of(BookState book) {
        return switch (book) {
            case BookState.Capturing _ -> CAPTURING;
            case BookState.Counting _ -> COUNTING;
            case BookState.GivingBack _ -> GIVING_BACK;
            case BookState.CheckingIn b -> isAsked(b.ask()) ? CHECKING_IN : CHECKING_IN_PAUSED;
            case BookState.Securing b -> isAsked(b.ask()) ? SECURING : SECURING_PAUSED;
            case BookState.Travelling b -> b.resumed() ? TRAVELLING_RESUMED : TRAVELLING;
            case BookState.Locating b -> locating(b.movement(), isAsked(b.ask()));
        };
    }

    private static PathRow locating(BookState.Movement movement, boolean asked) {
        return switch (movement) {
            case BookState.Movement.IntoMachine _ -> asked ? LOCATING_INTO_MACHINE : LOCATING_INTO_MACHINE_PAUSED;
            case BookState.Movement.BackToPatron _ -> asked ? LOCATING_TO_PATRON : LOCATING_TO_PATRON_PAUSED;
            case BookState.Movement.IntoBin _ -> asked ? LOCATING_INTO_BIN : LOCATING_INTO_BIN_PAUSED;
        };
    }

    static boolean isAsked(Ask ask) {
        return switch (ask) {
            case Ask.Asked _ -> true;
            case Ask.Paused() -> false;
        };
    }
}
