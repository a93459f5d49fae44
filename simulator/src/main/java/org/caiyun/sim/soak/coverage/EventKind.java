package org.caiyun.sim.soak.coverage;

import org.caiyun.kiosk.flow.ReturnEvent;

/**
 * The columns: what can come in. An answer has its own column while somebody in the machine awaits it, and all late
 * ones share one; a tick is one when this row's own deadline has come and another when it came for somebody else's.
 */
public enum EventKind {
    ITEM_INSERTED,
    ITEM_WITHDRAWN,
    FOUND_INSIDE,
    PATRON_DONE,
    RECEIPT_CHOSEN,
    PATRON_GOES_ON,
    NO_MORE_PIECES,
    PATRON_HERE,
    DAMAGE_REPORTED,
    STAFF_CALLED,
    STAFF_ANSWERED,
    BIN_EMPTIED,
    REPRINT_ASKED,
    READER_UP,
    CHUTE_UP,
    PRINTER_UP,
    SCANNER_UP,
    READER_DOWN,
    CHUTE_DOWN,
    PRINTER_DOWN,
    SCANNER_DOWN,
    LIBRARY_UP,
    LIBRARY_DOWN,
    JOURNAL_DOWN,
    JOURNAL_UP,
    TICK_EARLY,
    TICK_DUE,
    LABEL_SCANNED,
    TAGS_READ,
    READ_FAILED,
    CAPTURED,
    NOT_CAPTURED,
    TAKEN_BACK,
    NOT_TAKEN,
    CHECK_IN_ENDED,
    MARK_SET,
    ITEM_LANDED,
    JAMMED,
    CHUTE_FAILED,
    SENSED,
    PRINT_ENDED,
    /** Any answer that nobody awaits: what it says decides nothing, and is counted with {@link Asker#NOBODY}. */
    LATE_ANSWER;

    /** A tick counts as early here; whoever knows the row's deadline says whether it is due. */
    static EventKind of(ReturnEvent event, boolean awaited) {
        return switch (event) {
            case ReturnEvent.Answer answer -> awaited ? awaited(answer) : LATE_ANSWER;
            case ReturnEvent.ItemInserted _ -> ITEM_INSERTED;
            case ReturnEvent.ItemWithdrawn _ -> ITEM_WITHDRAWN;
            case ReturnEvent.FoundInside _ -> FOUND_INSIDE;
            case ReturnEvent.LabelScanned _ -> LABEL_SCANNED;
            case ReturnEvent.PatronDone _ -> PATRON_DONE;
            case ReturnEvent.ReceiptChosen _ -> RECEIPT_CHOSEN;
            case ReturnEvent.PatronGoesOn _ -> PATRON_GOES_ON;
            case ReturnEvent.NoMorePieces _ -> NO_MORE_PIECES;
            case ReturnEvent.PatronHere _ -> PATRON_HERE;
            case ReturnEvent.DamageReported _ -> DAMAGE_REPORTED;
            case ReturnEvent.StaffCalled _ -> STAFF_CALLED;
            case ReturnEvent.StaffAnswered _ -> STAFF_ANSWERED;
            case ReturnEvent.BinEmptied _ -> BIN_EMPTIED;
            case ReturnEvent.ReprintAsked _ -> REPRINT_ASKED;
            case ReturnEvent.DeviceUp up -> up(up.device());
            case ReturnEvent.DeviceDown down -> down(down.device());
            case ReturnEvent.LibraryUp _ -> LIBRARY_UP;
            case ReturnEvent.LibraryDown _ -> LIBRARY_DOWN;
            // said in a fact and nothing else: to a row it is no more than somebody else's tick
            case ReturnEvent.LibraryClock _,
                    ReturnEvent.EventTaken _,
                    ReturnEvent.EventRejected _,
                    ReturnEvent.TasksChanged _ -> TICK_EARLY;
            case ReturnEvent.JournalDown _ -> JOURNAL_DOWN;
            case ReturnEvent.JournalUp _ -> JOURNAL_UP;
            case ReturnEvent.Tick _ -> TICK_EARLY;
        };
    }

    private static EventKind awaited(ReturnEvent.Answer answer) {
        return switch (answer) {
            case ReturnEvent.TagsRead _ -> TAGS_READ;
            case ReturnEvent.ReadFailed _ -> READ_FAILED;
            case ReturnEvent.Captured _ -> CAPTURED;
            case ReturnEvent.NotCaptured _ -> NOT_CAPTURED;
            case ReturnEvent.TakenBack _ -> TAKEN_BACK;
            case ReturnEvent.NotTaken _ -> NOT_TAKEN;
            case ReturnEvent.CheckInEnded _ -> CHECK_IN_ENDED;
            case ReturnEvent.MarkSet _ -> MARK_SET;
            case ReturnEvent.ItemLanded _ -> ITEM_LANDED;
            case ReturnEvent.Jammed _ -> JAMMED;
            case ReturnEvent.ChuteFailed _ -> CHUTE_FAILED;
            case ReturnEvent.Sensed _ -> SENSED;
            case ReturnEvent.PrintEnded _ -> PRINT_ENDED;
            // no row waits for it
            case ReturnEvent.PurchaseLookedUp _ -> LATE_ANSWER;
        };
    }

    private static EventKind up(ReturnEvent.Device device) {
        return switch (device) {
            case READER -> READER_UP;
            case CHUTE -> CHUTE_UP;
            case PRINTER -> PRINTER_UP;
            case SCANNER -> SCANNER_UP;
        };
    }

    private static EventKind down(ReturnEvent.Device device) {
        return switch (device) {
            case READER -> READER_DOWN;
            case CHUTE -> CHUTE_DOWN;
            case PRINTER -> PRINTER_DOWN;
            case SCANNER -> SCANNER_DOWN;
        };
    }
}
