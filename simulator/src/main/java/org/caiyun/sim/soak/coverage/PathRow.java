package org.caiyun.sim.soak.coverage;

import org.caiyun.kiosk.flow.Ask;
import org.caiyun.kiosk.flow.BookState;
import org.caiyun.kiosk.flow.SlotState;

/**
 * The rows of the path: what is in the mouth, and where a book is. A state whose device is away is a row of its own;
 * not so where the sensors are looked at, because the chute answers such a question in the moment in which it is asked.
 */
public enum PathRow {
    SLOT_EMPTY,
    SLOT_WAITING,
    SLOT_READING,
    SLOT_READING_PAUSED,
    SLOT_HELD,
    CAPTURING,
    COUNTING,
    COUNTING_INSIDE,
    COUNTING_INSIDE_PAUSED,
    GIVING_BACK,
    CHECKING_IN,
    CHECKING_IN_PAUSED,
    SECURING,
    SECURING_PAUSED,
    TRAVELLING,
    TRAVELLING_RESUMED,
    LOCATING_INTO_MACHINE,
    LOCATING_TO_PATRON,
    LOCATING_INTO_BIN;

    static PathRow of(SlotState slot) {
        return switch (slot) {
            case SlotState.Empty() -> SLOT_EMPTY;
            case SlotState.Waiting _ -> SLOT_WAITING;
            case SlotState.Reading reading -> isAsked(reading.ask()) ? SLOT_READING : SLOT_READING_PAUSED;
            case SlotState.Held _ -> SLOT_HELD;
        };
    }

    static PathRow of(BookState book) {
        return switch (book) {
            case BookState.Capturing _ -> CAPTURING;
            case BookState.Counting _ -> COUNTING;
            case BookState.CountingInside b -> isAsked(b.ask()) ? COUNTING_INSIDE : COUNTING_INSIDE_PAUSED;
            case BookState.GivingBack _ -> GIVING_BACK;
            case BookState.CheckingIn b -> isAsked(b.ask()) ? CHECKING_IN : CHECKING_IN_PAUSED;
            case BookState.Securing b -> isAsked(b.ask()) ? SECURING : SECURING_PAUSED;
            case BookState.Travelling b -> b.resumed() ? TRAVELLING_RESUMED : TRAVELLING;
            case BookState.Locating b -> locating(b.movement());
        };
    }

    private static PathRow locating(BookState.Movement movement) {
        return switch (movement) {
            case BookState.Movement.IntoMachine _ -> LOCATING_INTO_MACHINE;
            case BookState.Movement.BackToPatron _ -> LOCATING_TO_PATRON;
            case BookState.Movement.IntoBin _ -> LOCATING_INTO_BIN;
        };
    }

    private static boolean isAsked(Ask ask) {
        return switch (ask) {
            case Ask.Asked _ -> true;
            case Ask.Paused() -> false;
        };
    }
}
