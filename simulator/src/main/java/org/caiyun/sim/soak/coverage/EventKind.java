package org.caiyun.sim.soak.coverage;

import org.caiyun.kiosk.flow.ReturnEvent;

/**
 * The columns: what can come in. An answer is one column when somebody in the machine awaits it and another when it is
 * late; a tick is one when this row's own deadline has come and another when it came for somebody else's.
 */
public enum EventKind {
    ITEM_INSERTED,
    ITEM_WITHDRAWN,
    PATRON_DONE,
    RECEIPT_CHOSEN,
    PATRON_GOES_ON,
    PATRON_HERE,
    DAMAGE_REPORTED,
    STAFF_CALLED,
    STAFF_ANSWERED,
    BIN_EMPTIED,
    REPRINT_ASKED,
    READER_UP,
    CHUTE_UP,
    PRINTER_UP,
    READER_DOWN,
    CHUTE_DOWN,
    PRINTER_DOWN,
    LIBRARY_UP,
    LIBRARY_DOWN,
    JOURNAL_DOWN,
    JOURNAL_UP,
    TICK_EARLY,
    TICK_DUE,
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
    LATE_TAGS_READ,
    LATE_READ_FAILED,
    LATE_CAPTURED,
    LATE_NOT_CAPTURED,
    LATE_TAKEN_BACK,
    LATE_NOT_TAKEN,
    LATE_CHECK_IN_ENDED,
    LATE_MARK_SET,
    LATE_ITEM_LANDED,
    LATE_JAMMED,
    LATE_CHUTE_FAILED,
    LATE_SENSED,
    LATE_PRINT_ENDED;

    /** A tick counts as early here; whoever knows the row's deadline says whether it is due. */
    static EventKind of(ReturnEvent event, boolean awaited) {
        return switch (event) {
            case ReturnEvent.Answer answer -> answer(answer, awaited);
            case ReturnEvent.ItemInserted _ -> ITEM_INSERTED;
            case ReturnEvent.ItemWithdrawn _ -> ITEM_WITHDRAWN;
            case ReturnEvent.PatronDone _ -> PATRON_DONE;
            case ReturnEvent.ReceiptChosen _ -> RECEIPT_CHOSEN;
            case ReturnEvent.PatronGoesOn _ -> PATRON_GOES_ON;
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
            case ReturnEvent.JournalDown _ -> JOURNAL_DOWN;
            case ReturnEvent.JournalUp _ -> JOURNAL_UP;
            case ReturnEvent.Tick _ -> TICK_EARLY;
        };
    }

    private static EventKind answer(ReturnEvent.Answer answer, boolean awaited) {
        return switch (answer) {
            case ReturnEvent.TagsRead _ -> awaited ? TAGS_READ : LATE_TAGS_READ;
            case ReturnEvent.ReadFailed _ -> awaited ? READ_FAILED : LATE_READ_FAILED;
            case ReturnEvent.Captured _ -> awaited ? CAPTURED : LATE_CAPTURED;
            case ReturnEvent.NotCaptured _ -> awaited ? NOT_CAPTURED : LATE_NOT_CAPTURED;
            case ReturnEvent.TakenBack _ -> awaited ? TAKEN_BACK : LATE_TAKEN_BACK;
            case ReturnEvent.NotTaken _ -> awaited ? NOT_TAKEN : LATE_NOT_TAKEN;
            case ReturnEvent.CheckInEnded _ -> awaited ? CHECK_IN_ENDED : LATE_CHECK_IN_ENDED;
            case ReturnEvent.MarkSet _ -> awaited ? MARK_SET : LATE_MARK_SET;
            case ReturnEvent.ItemLanded _ -> awaited ? ITEM_LANDED : LATE_ITEM_LANDED;
            case ReturnEvent.Jammed _ -> awaited ? JAMMED : LATE_JAMMED;
            case ReturnEvent.ChuteFailed _ -> awaited ? CHUTE_FAILED : LATE_CHUTE_FAILED;
            case ReturnEvent.Sensed _ -> awaited ? SENSED : LATE_SENSED;
            case ReturnEvent.PrintEnded _ -> awaited ? PRINT_ENDED : LATE_PRINT_ENDED;
        };
    }

    private static EventKind up(ReturnEvent.Device device) {
        return switch (device) {
            case READER -> READER_UP;
            case CHUTE -> CHUTE_UP;
            case PRINTER -> PRINTER_UP;
        };
    }

    private static EventKind down(ReturnEvent.Device device) {
        return switch (device) {
            case READER -> READER_DOWN;
            case CHUTE -> CHUTE_DOWN;
            case PRINTER -> PRINTER_DOWN;
        };
    }
}
