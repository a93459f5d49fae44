package org.caiyun.kiosk.flow;

import java.time.Instant;
import org.caiyun.kiosk.flow.BookState.Capturing;
import org.caiyun.kiosk.flow.ReturnEvent.Captured;
import org.caiyun.kiosk.flow.ReturnEvent.NotCaptured;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;

/** Row 5: the item leaves the patron's hands, and from that instant it counts. */
final class Capture {
    private static final int ATTEMPTS = 3;

    private Capture() {}

    static void take(Draft draft, Visit visit, Reason reason) {
        draft.fact(new ReturnFact.Decided(visit.id(), true, reason));
        again(draft, visit, reason, 1);
    }

    /** The intent is durable already. */
    static void again(Draft draft, Visit visit, Reason reason, int attempt) {
        var ask = draft.ask(id -> new ReturnCommand.Capture(visit.id(), id));
        draft.put(new Capturing(
                visit, reason, ask, attempt, draft.in(draft.rules.deadlines().capture())));
    }

    static void captured(Draft draft, Captured answer) {
        draft.waiting(Capturing.class, answer.command())
                .ifPresentOrElse(
                        book -> isInside(draft, book.visit(), book.reason(), draft.now.wall()),
                        () -> draft.late(answer));
    }

    /** The item is in the machine; an item that lay in the slot unnamed is not reported to the library. */
    static void isInside(Draft draft, Visit visit, Reason reason, Instant returnedAt) {
        draft.freeSlotOf(visit);
        draft.fact(new ReturnFact.Captured(visit.id(), returnedAt));
        switch (reason) {
            case OWN_ITEM, PARTNER_ITEM -> AtLibrary.checkIn(draft, visit, returnedAt, 1, false);
            case FOREIGN_ITEM,
                    UNREADABLE,
                    SEVERAL_ITEMS,
                    PATRON_CARD,
                    READER_DOWN,
                    NOT_CAPTURED,
                    NOT_TAKEN_BACK,
                    OUT_OF_SERVICE -> AtLibrary.leftInSlot(draft, visit);
        }
    }

    static void notCaptured(Draft draft, NotCaptured answer) {
        draft.waiting(Capturing.class, answer.command())
                .ifPresentOrElse(
                        book -> {
                            if (!answer.stillInMouth()) {
                                pulledOut(draft, book.visit());
                            } else if (book.attempt() < ATTEMPTS) {
                                again(draft, book.visit(), book.reason(), book.attempt() + 1);
                            } else {
                                GivingItBack.giveBack(draft, book.visit(), Reason.NOT_CAPTURED);
                            }
                        },
                        () -> draft.late(answer));
    }

    static void pulledOut(Draft draft, Visit visit) {
        draft.fact(new ReturnFact.Withdrawn(visit.id()));
        draft.remove(visit);
    }
}
