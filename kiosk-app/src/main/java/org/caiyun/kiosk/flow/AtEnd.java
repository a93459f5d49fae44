package org.caiyun.kiosk.flow;

import java.util.List;
import java.util.TreeMap;
import org.caiyun.kiosk.flow.ReturnEvent.PrintEnded;
import org.caiyun.kiosk.flow.Session.Ending;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;

/** Row 11: the patron is done, or has gone; the session ends once no book is on its way, and a receipt may follow. */
final class AtEnd {
    private AtEnd() {}

    /** The patron pressed "done"; where the site asks about the receipt, the answer is waited for. */
    static void patronDone(Draft draft) {
        if (!draft.session.isOpen()) {
            draft.parting = new Parting.Nobody();
        } else if (!draft.session.ending().isOver()) {
            end(
                    draft,
                    switch (draft.rules.receipts()) {
                        case ALWAYS -> Ending.DONE_WITH_RECEIPT;
                        case NEVER -> Ending.DONE_WITHOUT;
                        case ASK, ALWAYS_ON_TIMEOUT -> Ending.CHOOSING;
                    });
        }
    }

    static void receiptChosen(Draft draft, ReceiptWish wish) {
        if (draft.session.isOpen() && !draft.session.ending().isOver()) {
            end(draft, ending(wish, draft.rules.receipts()));
        }
    }

    private static Ending ending(ReceiptWish wish, ReceiptMode mode) {
        return switch (mode) {
            case ALWAYS -> Ending.DONE_WITH_RECEIPT;
            case NEVER -> wish == ReceiptWish.CODE ? Ending.DONE_WITH_CODE : Ending.DONE_WITHOUT;
            case ASK, ALWAYS_ON_TIMEOUT ->
                switch (wish) {
                    case PRINT -> Ending.DONE_WITH_RECEIPT;
                    case CODE -> Ending.DONE_WITH_CODE;
                    case NONE -> Ending.DONE_WITHOUT;
                };
        };
    }

    private static void end(Draft draft, Ending ending) {
        draft.session =
                draft.session.ending(ending, draft.in(draft.rules.deadlines().answer()));
    }

    /** The patron does not have the pieces that are waited for. */
    static void noMorePieces(Draft draft) {
        LoosePieces.settle(draft);
        patronHere(draft);
    }

    /** The patron showed that they are still there. */
    static void patronHere(Draft draft) {
        switch (draft.session.ending()) {
            case OPEN, WARNED -> goOn(draft);
            case CHOOSING -> end(draft, Ending.CHOOSING);
            case DONE_WITH_RECEIPT, DONE_WITH_CODE, DONE_WITHOUT, TIMED_OUT -> {}
        }
    }

    /** More books after all, said by a key or by the next book. */
    static void goOn(Draft draft) {
        if (!draft.session.ending().isOver()) {
            draft.session = draft.session.ending(
                    Ending.OPEN, draft.in(draft.rules.deadlines().session()));
        }
    }

    /** Nobody does anything: first a warning, later the end; never while something moves. */
    static void sessionOverdue(Draft draft) {
        var session = draft.session;
        if (!session.isOpen() || !draft.isDue(session.until())) {
            return;
        }
        switch (session.ending()) {
            case OPEN -> {
                if (isBusy(draft)) {
                    goOn(draft);
                } else {
                    end(draft, Ending.WARNED);
                }
            }
            case WARNED, CHOOSING -> end(draft, Ending.TIMED_OUT);
            case DONE_WITH_RECEIPT, DONE_WITH_CODE, DONE_WITHOUT, TIMED_OUT -> {}
        }
    }

    private static boolean isBusy(Draft draft) {
        return !draft.books.isEmpty()
                || draft.slot instanceof SlotState.Reading
                || draft.printing instanceof Printing.Busy;
    }

    static void endSession(Draft draft) {
        var session = draft.session;
        if (!session.ending().isOver() || isBusy(draft)) {
            return;
        }
        LoosePieces.settle(draft);
        var ids = List.copyOf(session.returns().keySet());
        // a receipt is named after the end of its session, whether it is printed or not
        var number =
                new ReceiptNumber(draft.identity().kiosk(), draft.identity().journal(), draft.nextSeq());
        draft.fact(new KioskFact.SessionEnded(ids, session.ending() == Ending.TIMED_OUT));
        var lines = draft.session.returns().values().stream()
                .filter(line -> line.word() != ReportWord.WITHDRAWN)
                .toList();
        if (!lines.isEmpty()) {
            part(draft, number, lines, session.ending());
        }
        draft.session = new Session(new TreeMap<>(), Ending.OPEN, session.until());
    }

    private static void part(Draft draft, ReceiptNumber number, List<ReturnSummary> lines, Ending ending) {
        if (wantsReceipt(draft.rules.receipts(), ending)) {
            draft.parting = parting(draft, number, lines, Parting.Paper.PRINTING);
            print(draft, number, lines);
        } else {
            var paper = ending == Ending.DONE_WITH_CODE ? Parting.Paper.CODE : Parting.Paper.NOT_WANTED;
            draft.parting = parting(draft, number, lines, paper);
        }
    }

    private static boolean wantsReceipt(ReceiptMode mode, Ending ending) {
        boolean wished = ending == Ending.DONE_WITH_RECEIPT;
        return switch (mode) {
            case ALWAYS -> true;
            case ALWAYS_ON_TIMEOUT -> wished || ending == Ending.TIMED_OUT;
            case ASK -> wished;
            case NEVER -> false;
        };
    }

    /** Long enough to read; longer where a code is to be photographed. */
    private static Parting parting(Draft draft, ReceiptNumber number, List<ReturnSummary> lines, Parting.Paper paper) {
        var deadlines = draft.rules.deadlines();
        var until = switch (paper) {
            case NOT_WANTED, PRINTED -> draft.in(deadlines.parting());
            case CODE, FAILED -> draft.in(deadlines.session());
            case PRINTING -> draft.in(deadlines.print().plus(deadlines.parting()));
        };
        return new Parting.From(number, lines, paper, until);
    }

    private static void print(Draft draft, ReceiptNumber number, List<ReturnSummary> lines) {
        var ids = lines.stream().map(ReturnSummary::id).toList();
        draft.fact(new ReceiptFact.PrintAsked(number, ids));
        send(draft, number, lines, false);
    }

    private static void send(Draft draft, ReceiptNumber number, List<ReturnSummary> lines, boolean reprint) {
        var ask = draft.ask(id -> new ReturnCommand.PrintReceipt(number, id, lines, draft.now.time(), reprint));
        draft.printing = new Printing.Busy(
                number, ask.command(), draft.in(draft.rules.deadlines().print()));
    }

    /** Once more, by staff and under the same number; nothing happens while another receipt is being printed. */
    static void reprint(Draft draft, ReceiptNumber number, List<ReturnSummary> lines) {
        if (draft.printing instanceof Printing.Idle) {
            var ids = lines.stream().map(ReturnSummary::id).toList();
            draft.fact(new ReceiptFact.ReprintAsked(number, ids));
            send(draft, number, lines, true);
        }
    }

    static void printEnded(Draft draft, PrintEnded answer) {
        if (draft.printing instanceof Printing.Busy busy && busy.command().equals(answer.command())) {
            printed(draft, busy.number(), fact(busy.number(), answer.outcome(), answer.why()));
        } else {
            draft.late(answer);
        }
    }

    static void printOverdue(Draft draft) {
        if (draft.printing instanceof Printing.Busy busy && draft.isDue(busy.until())) {
            printed(draft, busy.number(), new ReceiptFact.PrintUnknown(busy.number(), "no answer in time"));
        }
    }

    private static void printed(Draft draft, ReceiptNumber number, ReceiptFact fact) {
        draft.fact(fact);
        draft.printing = new Printing.Idle();
        if (draft.parting instanceof Parting.From from && from.number().equals(number)) {
            var paper = fact instanceof ReceiptFact.Printed ? Parting.Paper.PRINTED : Parting.Paper.FAILED;
            draft.parting = parting(draft, number, from.lines(), paper);
        }
    }

    static void partingOverdue(Draft draft) {
        if (draft.parting instanceof Parting.From from && draft.isDue(from.until())) {
            draft.parting = new Parting.Nobody();
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
