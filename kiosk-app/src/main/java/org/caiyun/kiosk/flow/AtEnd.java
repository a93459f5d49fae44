package org.caiyun.kiosk.flow;

import java.util.List;
import java.util.TreeMap;
import org.caiyun.kiosk.flow.ReturnEvent.PatronDone;
import org.caiyun.kiosk.flow.ReturnEvent.PrintEnded;
import org.caiyun.kiosk.flow.Session.Ending;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;

/** Row 11: the patron is done, or has gone; the session ends once no book is on its way, and a receipt may follow. */
final class AtEnd {
    private AtEnd() {}

    static void patronDone(Draft draft, PatronDone done) {
        if (draft.session.isOpen()) {
            draft.session = draft.session.ending(done.wantsReceipt() ? Ending.DONE_WITH_RECEIPT : Ending.DONE_WITHOUT);
        }
    }

    static void sessionOverdue(Draft draft) {
        var session = draft.session;
        if (session.isOpen() && session.ending() == Ending.OPEN && draft.isDue(session.until())) {
            draft.session = session.ending(Ending.TIMED_OUT);
        }
    }

    static void endSession(Draft draft) {
        var session = draft.session;
        boolean busy = !draft.books.isEmpty()
                || draft.slot instanceof SlotState.Reading
                || draft.printing instanceof Printing.Busy;
        if (session.ending() == Ending.OPEN || busy) {
            return;
        }
        var ids = List.copyOf(session.returns().keySet());
        draft.fact(new KioskFact.SessionEnded(ids, session.ending() == Ending.TIMED_OUT));
        var lines = session.returns().values().stream()
                .filter(line -> line.word() != ReportWord.WITHDRAWN)
                .toList();
        if (!lines.isEmpty() && wantsReceipt(draft.rules.receipts(), session.ending())) {
            print(draft, lines);
        }
        draft.session = new Session(new TreeMap<>(), Ending.OPEN, session.until());
        draft.tell("thanks.title");
    }

    private static boolean wantsReceipt(ReceiptMode mode, Ending ending) {
        return switch (mode) {
            case ALWAYS -> true;
            case ON_REQUEST -> ending == Ending.DONE_WITH_RECEIPT;
            case NEVER -> false;
        };
    }

    private static void print(Draft draft, List<ReturnSummary> lines) {
        var identity = draft.identity();
        var number = new ReceiptNumber(identity.kiosk(), identity.journal(), draft.nextSeq());
        var ids = lines.stream().map(ReturnSummary::id).toList();
        draft.fact(new ReceiptFact.PrintAsked(number, ids));
        var ask = draft.ask(id -> new ReturnCommand.PrintReceipt(number, id, lines, draft.now.wall()));
        draft.printing = new Printing.Busy(
                number, ask.command(), draft.in(draft.rules.deadlines().print()));
    }

    static void printEnded(Draft draft, PrintEnded answer) {
        if (draft.printing instanceof Printing.Busy busy && busy.command().equals(answer.command())) {
            draft.fact(fact(busy.number(), answer.outcome(), answer.why()));
            draft.printing = new Printing.Idle();
        } else {
            draft.late(answer);
        }
    }

    static void printOverdue(Draft draft) {
        if (draft.printing instanceof Printing.Busy busy && draft.isDue(busy.until())) {
            draft.fact(new ReceiptFact.PrintUnknown(busy.number(), "no answer in time"));
            draft.printing = new Printing.Idle();
        }
    }

    private static ReceiptFact fact(ReceiptNumber number, ReturnEvent.Print outcome, String why) {
        return switch (outcome) {
            case PRINTED -> new ReceiptFact.Printed(number);
            case NOT_STARTED -> new ReceiptFact.NotStarted(number, why);
            case PARTIAL -> new ReceiptFact.Partial(number, why);
            case UNKNOWN -> new ReceiptFact.PrintUnknown(number, why);
        };
    }
}
