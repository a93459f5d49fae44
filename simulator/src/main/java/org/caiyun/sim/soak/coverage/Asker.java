package org.caiyun.sim.soak.coverage;

import java.util.EnumSet;
import java.util.List;
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
    COUNTING_INSIDE,
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
        if (state.service().way() instanceof Service.Way.Blocked way
                && way.ask().isFor(answered)) {
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
            case BookState.CountingInside _ -> COUNTING_INSIDE;
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

    /** What the device, or the library, may answer to what is asked here. */
    EnumSet<Said> canBeTold() {
        return switch (this) {
            case READING, COUNTING, COUNTING_INSIDE -> EnumSet.range(Said.NO_TAG, Said.READ_FAILED);
            // an item that cannot be brought back lies across the shutter, ran on, or fell where nothing sees it
            case CAPTURING ->
                with(
                        EnumSet.range(Said.JAMMED_SHUTTER, Said.CHUTE_FAILED),
                        Said.CAPTURED,
                        Said.NOT_CAPTURED_IN_MOUTH,
                        Said.NOT_CAPTURED_GONE);
            case GIVING_BACK ->
                with(EnumSet.range(Said.JAMMED_SHUTTER, Said.CHUTE_FAILED), Said.TAKEN_BACK, Said.NOT_TAKEN);
            case CHECKING_IN, REPLAY -> EnumSet.range(Said.CHECKED_IN, Said.UNREACHABLE);
            case SECURING -> EnumSet.range(Said.MARK_WRITTEN, Said.MARK_READER_FAILED);
            case TRAVELLING, TRAVELLING_RESUMED ->
                with(EnumSet.range(Said.JAMMED_SHUTTER, Said.CHUTE_FAILED), Said.LANDED);
            // where nothing is seen the belt is asked to bring it back, and answers as a capture does
            case LOCATING_INTO_MACHINE ->
                with(
                        EnumSet.range(Said.JAMMED_SHUTTER, Said.SENSED_ALL),
                        Said.CAPTURED,
                        Said.NOT_CAPTURED_IN_MOUTH,
                        Said.NOT_CAPTURED_GONE);
            case LOCATING_TO_PATRON, LOCATING_INTO_BIN, BLOCKED_WAY ->
                EnumSet.range(Said.CHUTE_FAILED, Said.SENSED_ALL);
            case PRINTING -> EnumSet.range(Said.PRINTED, Said.PRINT_UNKNOWN);
            case NOBODY -> late();
        };
    }

    /**
     * Nothing is ever stuck in the mouth, since what lies there may be the next item; and the sensors are looked at in
     * the moment in which they are asked for.
     */
    private static EnumSet<Said> late() {
        var never = EnumSet.range(Said.SENSED_NOTHING, Said.SENSED_ALL);
        never.add(Said.JAMMED_MOUTH);
        return EnumSet.complementOf(never);
    }

    private static EnumSet<Said> with(EnumSet<Said> these, Said... more) {
        these.addAll(List.of(more));
        return these;
    }
}
