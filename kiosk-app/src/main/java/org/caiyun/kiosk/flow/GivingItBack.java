package org.caiyun.kiosk.flow;

import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.kiosk.flow.BookState.GivingBack;
import org.caiyun.kiosk.flow.ReturnEvent.NotTaken;
import org.caiyun.kiosk.flow.ReturnEvent.TakenBack;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;

/** Row b: the item goes back to the patron; what is left lying goes to the staff bin. */
final class GivingItBack {
    private GivingItBack() {}

    static void giveBack(Draft draft, Visit visit, Reason reason) {
        draft.fact(new ReturnFact.Decided(visit.id(), false, reason));
        draft.fact(new ReturnFact.GiveBackAsked(visit.id()));
        again(draft, visit, reason);
    }

    /** The intent is durable already. */
    static void again(Draft draft, Visit visit, Reason reason) {
        var ask = draft.ask(id -> new ReturnCommand.GiveBack(visit.id(), id));
        draft.put(new GivingBack(
                visit, reason, ask, draft.in(draft.rules.deadlines().giveBack())));
    }

    /** What cannot be drawn in goes back, and to hands where that cannot be, or nobody took it when it was offered. */
    static void notDrawnIn(Draft draft, Visit visit, Reason taking, Position at) {
        if (taking == Reason.NOT_TAKEN_BACK || !draft.rules.kind().givesBack()) {
            Transport.stuck(draft, visit, at);
        } else {
            giveBack(draft, visit, Reason.NOT_CAPTURED);
        }
    }

    static void takenBack(Draft draft, TakenBack answer) {
        draft.waiting(GivingBack.class, answer.command())
                .ifPresentOrElse(book -> taken(draft, book.visit()), () -> draft.late(answer));
    }

    static void taken(Draft draft, Visit visit) {
        draft.fact(new ReturnFact.TakenBack(visit.id()));
        draft.remove(visit);
    }

    static void notTaken(Draft draft, NotTaken answer) {
        draft.waiting(GivingBack.class, answer.command())
                .ifPresentOrElse(book -> keep(draft, book), () -> draft.late(answer));
    }

    /** What is not taken, or cannot be brought back, goes to staff. */
    static void keep(Draft draft, GivingBack book) {
        draft.fact(new ReturnFact.NotTaken(book.visit().id()));
        Capture.take(draft, book.visit(), Reason.NOT_TAKEN_BACK);
    }
}
