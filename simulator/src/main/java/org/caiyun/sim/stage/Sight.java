package org.caiyun.sim.stage;

import org.caiyun.kiosk.flow.BookState;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Service;
import org.caiyun.kiosk.flow.SlotState;
import org.caiyun.kiosk.run.Kiosk;

/** What a story can wait for in the kiosk. */
public enum Sight {
    /** Devices and library are there, and a book may be put in. */
    READY,
    READING,
    CHECKING_IN,
    /** A book lies in the mouth for the patron to take back. */
    GIVING_BACK,
    /** No book is in the machine or its mouth. */
    NOTHING_INSIDE,
    /** The library has been told of everything. */
    NOTHING_OWED,
    /** No book is on its way, nothing is to be written. */
    IDLE;

    boolean isSeenIn(Kiosk kiosk) {
        MachineState state = kiosk.state();
        return switch (this) {
            case READY ->
                state.service().takesItems()
                        && state.service().readerReady()
                        && state.service().link() instanceof Service.Link.Up
                        && kiosk.isIdle();
            case READING -> state.slot() instanceof SlotState.Reading;
            case CHECKING_IN -> state.books().values().stream().anyMatch(BookState.CheckingIn.class::isInstance);
            case GIVING_BACK -> state.books().values().stream().anyMatch(BookState.GivingBack.class::isInstance);
            case NOTHING_INSIDE -> state.books().isEmpty() && state.slot() instanceof SlotState.Empty;
            case NOTHING_OWED -> state.owed().isEmpty();
            case IDLE -> kiosk.isIdle();
        };
    }
}
