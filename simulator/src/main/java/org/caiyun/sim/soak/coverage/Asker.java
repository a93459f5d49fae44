package org.caiyun.sim.soak.coverage;

import org.caiyun.device.CommandId;
import org.caiyun.kiosk.flow.BookState;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Printing;
import org.caiyun.kiosk.flow.Replay;
import org.caiyun.kiosk.flow.Service;
import org.caiyun.kiosk.flow.SlotState;

/** The rows of the answers: who in the machine waits for this one. */
public enum Asker {
    READING,
    CAPTURING,
    COUNTING,
    GIVING_BACK,
    CHECKING_IN,
    SECURING,
    TRAVELLING,
    TRAVELLING_RESUMED,
    LOCATING_INTO_MACHINE,
    LOCATING_TO_PATRON,
    LOCATING_INTO_BIN,
    BLOCKED_WAY,
    REPLAY,
    PRINTING,
    /** The answer is late, or of another time. */
    NOBODY;

    static Asker of(MachineState state, CommandId answered) {
        // a loop and no stream: this runs at every answer of millions of returns
        for (var book : state.books().values()) {
            if (book.isWaitingFor(answered)) {
                return of(book);
            }
        }
        if (state.slot() instanceof SlotState.Reading reading && reading.ask().isFor(answered)) {
            return READING;
        }
        if (state.service().way() instanceof Service.Way.Blocked way && way.ask().isFor(answered)) {
            return BLOCKED_WAY;
        }
        if (state.replay() instanceof Replay.Asking asking && asking.command().equals(answered)) {
            return REPLAY;
        }
        return state.printing() instanceof Printing.Busy busy && busy.command().equals(answered) ? PRINTING : NOBODY;
    }

    private static Asker of(BookState book) {
        return switch (book) {
            case BookState.Capturing _ -> CAPTURING;
            case BookState.Counting _ -> COUNTING;
            case BookState.GivingBack _ -> GIVING_BACK;
            case BookState.CheckingIn _ -> CHECKING_IN;
            case BookState.Securing _ -> SECURING;
            case BookState.Travelling b -> b.resumed() ? TRAVELLING_RESUMED : TRAVELLING;
            case BookState.Locating b ->
                switch (b.movement()) {
                    case BookState.Movement.IntoMachine _ -> LOCATING_INTO_MACHINE;
                    case BookState.Movement.BackToPatron _ -> LOCATING_TO_PATRON;
                    case BookState.Movement.IntoBin _ -> LOCATING_INTO_BIN;
                };
        };
    }
}
