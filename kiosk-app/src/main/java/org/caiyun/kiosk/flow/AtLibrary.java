package org.caiyun.kiosk.flow;

import org.caiyun.kiosk.decide.BinRules;
import org.caiyun.kiosk.decide.Decision;
import org.caiyun.kiosk.decide.Destination;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.OutcomeTable;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.decide.SortSubject;
import org.caiyun.kiosk.decide.Treatment;
import org.caiyun.kiosk.flow.BookState.CheckingIn;
import org.caiyun.kiosk.flow.ReturnEvent.CheckInEnded;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.CheckInOutcome.CheckedIn;
import org.caiyun.kiosk.library.CheckInOutcome.Refused;
import org.caiyun.kiosk.library.CheckInOutcome.Unconfirmed;
import org.caiyun.kiosk.library.CheckInOutcome.Unreachable;
import org.caiyun.kiosk.tag.Usage;

/** Rows 6 and 7: the library is asked, and its answer, or its silence, becomes a bin, flags and a mark. */
final class AtLibrary {
    private AtLibrary() {}

    static void checkIn(Draft draft, Visit visit, WallTime returnedAt, int attempt, boolean settle) {
        switch (visit.item()) {
            case ItemInSlot.Known known
            when OwedToLibrary.isOwed(draft, known.item()) -> {
                var waiting = new CheckingIn(visit, returnedAt, new Ask.Paused(), 0, draft.now.uptime());
                ended(draft, waiting, new Unreachable("an earlier return of it goes first"));
            }
            case ItemInSlot.Known known -> {
                draft.fact(new ReturnFact.CheckInAsked(visit.id(), attempt, returnedAt.shown(), settle));
                var ask = ask(draft, visit, known, returnedAt, settle);
                var until = draft.in(draft.rules.deadlines().checkIn());
                draft.put(new CheckingIn(visit, returnedAt, ask, attempt, until));
            }
            case ItemInSlot.Labelled _, ItemInSlot.Ordered _, ItemInSlot.Nameless _ -> forStaff(draft, visit);
        }
    }

    private static Ask.Asked ask(
            Draft draft, Visit visit, ItemInSlot.Known known, WallTime returnedAt, boolean settle) {
        return draft.ask(id -> new ReturnCommand.CheckIn(
                visit.id(), id, known.item(), returnedAt, false, settle, draft.nextSeq() - 1));
    }

    /** The link is up for the first time since a restart: a check-in that a restart interrupted is settled. */
    static void resume(Draft draft) {
        for (var book : draft.paused(CheckingIn.class)) {
            if (book.visit().item() instanceof ItemInSlot.Known known) {
                var ask = ask(draft, book.visit(), known, book.returnedAt(), true);
                draft.put(new CheckingIn(book.visit(), book.returnedAt(), ask, book.attempt(), book.until()));
            }
        }
    }

    static void checkInEnded(Draft draft, CheckInEnded answer) {
        draft.waiting(CheckingIn.class, answer.command())
                .ifPresentOrElse(book -> ended(draft, book, answer.outcome()), () -> Repayment.ended(draft, answer));
    }

    static void ended(Draft draft, CheckingIn book, CheckInOutcome outcome) {
        draft.fact(fact(book.visit(), outcome));
        OwedToLibrary.note(draft, book, outcome);
        var visit = book.visit().answered(outcome, draft.rules.identify());
        var verdict = ToCatalogue.verdict(draft, visit);
        var treatment = Treatment.of(outcome, ownership(visit), verdict);
        treat(draft, visit, treatment);
        ToCatalogue.askStaff(draft, visit.id(), verdict);
        switch (outcome) {
            case Refused(var refusal, var _) -> {
                if (!treatment.isForCataloguers()) {
                    askStaff(draft, visit, StaffTask.CHECK_REFUSED, refusal.name());
                }
            }
            case Unconfirmed(var why) -> {
                if (OwedToLibrary.cannotSettle(draft)) {
                    askStaff(draft, visit, StaffTask.CHECK_UNCONFIRMED, why);
                }
            }
            case CheckedIn _ -> tellUndated(draft, visit.id(), book.returnedAt());
            case Unreachable _ -> {}
        }
    }

    /** The library was given no return date and has taken another: a reader may be charged for days that were not. */
    static void tellUndated(Draft draft, ReturnId id, WallTime returnedAt) {
        if (returnedAt instanceof WallTime.Unknown) {
            draft.fact(new ReturnFact.StaffAsked(id, StaffTask.CHECK_RETURN_DATE, "taken while no clock was right"));
        }
    }

    /**
     * Not reported to the library: left in the slot, or taken although it is not this library's, or nobody knows what
     * it is, because the site wants it so or the machine cannot give back.
     */
    static void forStaff(Draft draft, Visit visit) {
        switch (draft.rules.decide(visit.item())) {
            case Decision.GiveBack _ -> {
                treat(draft, visit, Treatment.leftInSlot());
                askStaff(draft, visit, StaffTask.EMPTY_SLOT, "left in the slot");
            }
            case Decision.Take _
            when LoosePieces.isOne(visit) -> {
                treat(draft, visit, Treatment.loosePiece());
                LoosePieces.isInside(draft, visit);
            }
            case Decision.Take(var reason) -> {
                treat(draft, visit, Treatment.forStaff(reason));
                askStaff(draft, visit, StaffTask.IDENTIFY_ITEM, what(reason, visit));
            }
        }
    }

    private static String what(Reason reason, Visit visit) {
        var detail = visit.item() instanceof ItemInSlot.Nameless(var _, var its) ? its : "";
        return switch (reason) {
            case TAG_AND_LABEL_DIFFER -> detail;
            case FOREIGN_ITEM -> "not of this library";
            case UNSOLD_STOCK -> "unsold stock of a shop";
            case SEVERAL_ITEMS -> "several went in at once";
            case SET_INCOMPLETE -> "a set with pieces missing, " + detail;
            case PATRON_CARD -> "a patron card was seen";
            case READER_DOWN -> "taken while its reader did not answer";
            case UNREADABLE, NO_LIBRARY_BARCODE, OWN_ITEM, PARTNER_ITEM, NOT_CAPTURED, NOT_TAKEN_BACK, LOOSE_PIECE ->
                "taken unidentified";
        };
    }

    /**
     * Its tag was read in the mouth and nobody knows it behind the shutter: swapped, perhaps, so its loan is not
     * closed, and its mark is left alone, since the antenna may reach it in the patron's hands.
     */
    static void notReported(Draft draft, Visit visit, String why) {
        Transport.route(draft, visit, choose(draft, visit, Treatment.unidentified()));
        askStaff(draft, visit, StaffTask.IDENTIFY_ITEM, why);
    }

    static ReturnFact fact(Visit visit, CheckInOutcome outcome) {
        return switch (outcome) {
            case CheckedIn(var said) -> new ReturnFact.CheckedIn(visit.id(), said);
            case Refused(var refusal, var said) -> new ReturnFact.Refused(visit.id(), refusal, said);
            case Unconfirmed(var why) -> new ReturnFact.Unconfirmed(visit.id(), why);
            case Unreachable(var why) -> new ReturnFact.Queued(visit.id(), why);
        };
    }

    private static void treat(Draft draft, Visit visit, Treatment treatment) {
        var owner = ownership(visit);
        var bin = choose(draft, visit, treatment);
        if (visit.item() instanceof ItemInSlot.Known known && treatment.secures(owner, draft.rules.securePartners())) {
            Security.secure(draft, visit, known, 0, bin);
        } else {
            send(draft, visit, bin);
        }
    }

    /** To the bin that is its last; its pieces, where it has some, follow it there. */
    static void send(Draft draft, Visit visit, Bin bin) {
        LoosePieces.expect(draft, visit, bin);
        Transport.route(draft, visit, bin);
    }

    static Bin choose(Draft draft, Visit visit, Treatment treatment) {
        var row = OutcomeTable.row(treatment.outcome());
        if (!treatment.flags().isEmpty()) {
            draft.fact(new ReturnFact.Flagged(visit.id(), treatment.flags()));
        }
        var destination = isDiscarded(visit) ? Destination.STAFF_BIN : row.on(draft.rules.kind());
        var bins = draft.rules.bins();
        var choice = LoosePieces.binFor(draft, visit)
                .map(bin -> bins.withRoom(new BinRules.Choice(bin, "with its item"), draft.bins))
                .orElseGet(() ->
                        bins.choose(destination, subject(visit, treatment.answer()), draft.bins, draft.localTime()));
        draft.fact(new ReturnFact.Routed(visit.id(), choice.bin(), choice.rule(), row.word()));
        return choice.bin();
    }

    /** What rules for bins look at. */
    private static SortSubject subject(Visit visit, CheckInAnswer answer) {
        var barcode =
                visit.item() instanceof ItemInSlot.Named named ? named.item().text() : "";
        return new SortSubject(barcode, answer, ownership(visit));
    }

    /** Whatever the library answers: it does not go back on a shelf. */
    private static boolean isDiscarded(Visit visit) {
        return visit.item() instanceof ItemInSlot.Known known && known.usage() == Usage.DISCARDED;
    }

    static Ownership ownership(Visit visit) {
        return switch (visit.item()) {
            case ItemInSlot.OneCopy copy -> copy.ownership();
            case ItemInSlot.Nameless _ -> new Ownership.Foreign();
        };
    }

    static void askStaff(Draft draft, Visit visit, StaffTask task, String what) {
        draft.fact(new ReturnFact.StaffAsked(visit.id(), task, what));
    }
}
