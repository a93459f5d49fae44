package org.caiyun.sim.soak.coverage;

import org.caiyun.kiosk.flow.Parting;
import org.caiyun.kiosk.flow.Printing;
import org.caiyun.kiosk.flow.Replay;
import org.caiyun.kiosk.flow.Session;
import org.caiyun.kiosk.flow.StaffCall;

/** The rows of what goes on beside a book: the patron, the receipt, what the library is owed, a call for staff. */
public enum SessionRow {
    SESSION_NONE,
    SESSION_OPEN,
    SESSION_WARNED,
    SESSION_CHOOSING,
    SESSION_DONE_WITH_RECEIPT,
    SESSION_DONE_WITH_CODE,
    SESSION_DONE_WITHOUT,
    SESSION_TIMED_OUT,
    PRINTING_IDLE,
    PRINTING_BUSY,
    REPLAY_IDLE,
    REPLAY_ASKING,
    PARTING_NOBODY,
    PARTING_NOT_WANTED,
    PARTING_CODE,
    PARTING_PRINTING,
    PARTING_PRINTED,
    PARTING_FAILED,
    CALL_NONE,
    CALL_CALLING,
    CALL_ANSWERED,
    CALL_UNANSWERED,
    CALL_NOBODY_THERE;

    static SessionRow of(Session session) {
        if (!session.isOpen()) {
            return SESSION_NONE;
        }
        return switch (session.ending()) {
            case OPEN -> SESSION_OPEN;
            case WARNED -> SESSION_WARNED;
            case CHOOSING -> SESSION_CHOOSING;
            case DONE_WITH_RECEIPT -> SESSION_DONE_WITH_RECEIPT;
            case DONE_WITH_CODE -> SESSION_DONE_WITH_CODE;
            case DONE_WITHOUT -> SESSION_DONE_WITHOUT;
            case TIMED_OUT -> SESSION_TIMED_OUT;
        };
    }

    static SessionRow of(Printing printing) {
        return switch (printing) {
            case Printing.Idle() -> PRINTING_IDLE;
            case Printing.Busy _ -> PRINTING_BUSY;
        };
    }

    static SessionRow of(Replay replay) {
        return switch (replay) {
            case Replay.Idle _ -> REPLAY_IDLE;
            case Replay.Asking _ -> REPLAY_ASKING;
        };
    }

    static SessionRow of(Parting parting) {
        return switch (parting) {
            case Parting.Nobody() -> PARTING_NOBODY;
            case Parting.From from ->
                switch (from.paper()) {
                    case NOT_WANTED -> PARTING_NOT_WANTED;
                    case CODE -> PARTING_CODE;
                    case PRINTING -> PARTING_PRINTING;
                    case PRINTED -> PARTING_PRINTED;
                    case FAILED -> PARTING_FAILED;
                };
        };
    }

    static SessionRow of(StaffCall call) {
        return switch (call) {
            case StaffCall.None() -> CALL_NONE;
            case StaffCall.Calling _ -> CALL_CALLING;
            case StaffCall.Answered _ -> CALL_ANSWERED;
            case StaffCall.Unanswered _ -> CALL_UNANSWERED;
            case StaffCall.NobodyThere _ -> CALL_NOBODY_THERE;
        };
    }
}
