package org.caiyun.kiosk.flow;

import java.util.List;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.flow.BookState.Securing;
import org.caiyun.kiosk.flow.ReturnEvent.MarkSet;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;

/**
 * Row 8: the security mark is set and read back; a book whose mark is not sure goes to staff, never to the shelf. A
 * site whose gates ask the library system has no mark, and nothing is written.
 */
final class Security {
    private static final int ATTEMPTS = 3;

    private Security() {}

    /** One part of a set after the other; {@code part} counts from 0. */
    static void secure(Draft draft, Visit visit, ItemInSlot.Known item, int part, Bin bin) {
        draft.rules
                .security()
                .secure(item.model())
                .ifPresentOrElse(
                        mark -> {
                            draft.fact(new ReturnFact.SecureAsked(
                                    visit.id(), item.tags().get(part), mark));
                            ask(draft, visit, item, part, bin, mark, 1);
                        },
                        () -> AtLibrary.send(draft, visit, bin));
    }

    private static void ask(
            Draft draft, Visit visit, ItemInSlot.Known item, int part, Bin bin, MarkWrite mark, int attempt) {
        var tag = item.tags().get(part);
        var ask = draft.ask(id -> new ReturnCommand.Secure(visit.id(), id, tag, mark));
        draft.put(new Securing(
                visit, bin, part, ask, attempt, draft.in(draft.rules.deadlines().secure())));
    }

    static void markSet(Draft draft, MarkSet answer) {
        draft.waiting(Securing.class, answer.command())
                .ifPresentOrElse(book -> ended(draft, book, answer.outcome()), () -> draft.late(answer));
    }

    private static void ended(Draft draft, Securing book, MarkOutcome outcome) {
        var id = book.visit().id();
        switch (outcome) {
            case MarkOutcome.Written() -> secured(draft, book, new ReturnFact.Secured(id, false));
            case MarkOutcome.Already() -> secured(draft, book, new ReturnFact.Secured(id, true));
            case MarkOutcome.TagGone() -> notSecured(draft, book, "the tag is not in the field");
            case MarkOutcome.Locked(var code) -> notSecured(draft, book, "the tag is locked: " + code);
            case MarkOutcome.ReadsOtherwise(var found) -> notSecured(draft, book, "the tag reads " + found);
            case MarkOutcome.ReaderFailed(var fault) -> {
                if (book.attempt() >= ATTEMPTS) {
                    notSecured(draft, book, "the reader failed: " + fault);
                } else if (draft.service.readerReady()) {
                    again(draft, book);
                } else {
                    draft.put(new Securing(
                            book.visit(), book.bin(), book.part(), new Ask.Paused(), book.attempt(), book.until()));
                }
            }
        }
    }

    /** The reader is back: a mark that waited for it is set now; the reader reads before it writes. */
    static void resume(Draft draft) {
        draft.paused(Securing.class).forEach(book -> again(draft, book));
    }

    private static void again(Draft draft, Securing book) {
        if (book.visit().item() instanceof ItemInSlot.Known known) {
            draft.rules
                    .security()
                    .secure(known.model())
                    .ifPresentOrElse(
                            mark -> ask(draft, book.visit(), known, book.part(), book.bin(), mark, book.attempt() + 1),
                            () -> AtLibrary.send(draft, book.visit(), book.bin()));
        }
    }

    private static void secured(Draft draft, Securing book, ReturnFact.Secured fact) {
        draft.fact(fact);
        int next = book.part() + 1;
        if (book.visit().item() instanceof ItemInSlot.Known known
                && next < known.tags().size()) {
            secure(draft, book.visit(), known, next, book.bin());
        } else {
            AtLibrary.send(draft, book.visit(), book.bin());
        }
    }

    static void notSecured(Draft draft, Securing book, String why) {
        var id = book.visit().id();
        var staff = draft.rules.bins().staff("not secured");
        var word = draft.session.returns().containsKey(id)
                ? draft.session.returns().get(id).word()
                : ReportWord.ACCEPTED_FOR_STAFF;
        draft.fact(new ReturnFact.NotSecured(id, why));
        draft.fact(new ReturnFact.Flagged(id, List.of(Flag.NOT_SECURED)));
        draft.fact(new ReturnFact.Routed(id, staff.bin(), staff.rule(), word));
        AtLibrary.askStaff(draft, book.visit(), StaffTask.CHECK_NOT_SECURED, why);
        AtLibrary.send(draft, book.visit(), staff.bin());
    }
}
