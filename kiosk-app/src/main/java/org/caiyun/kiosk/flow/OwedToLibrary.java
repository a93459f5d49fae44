package org.caiyun.kiosk.flow;

import java.util.HashSet;
import java.util.List;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.flow.BookState.CheckingIn;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.CheckInOutcome.CheckedIn;
import org.caiyun.kiosk.library.CheckInOutcome.Refused;
import org.caiyun.kiosk.library.CheckInOutcome.Unconfirmed;
import org.caiyun.kiosk.library.CheckInOutcome.Unreachable;

/**
 * Check-ins that the library has yet to hear of: kept, never dropped, never doubled, and those of one item in the order
 * of its returns. {@link Repayment} sends them.
 */
final class OwedToLibrary {
    private OwedToLibrary() {}

    static void note(Draft draft, CheckingIn book, CheckInOutcome outcome) {
        if (book.visit().item() instanceof ItemInSlot.Known known) {
            switch (outcome) {
                case Unconfirmed _ -> owe(draft, book, known, true);
                case Unreachable _ -> owe(draft, book, known, book.attempt() > 1);
                case CheckedIn _, Refused _ -> {}
            }
        }
    }

    private static void owe(Draft draft, CheckingIn book, ItemInSlot.Known known, boolean settle) {
        var soon = new Turn.From(draft.in(draft.rules.deadlines().replay()));
        var turn = isOwed(draft, known.item()) ? new Turn.Behind() : soon;
        draft.owed = draft.owed.with(
                new OwedCheckIn(book.visit().id(), known, book.returnedAt(), book.attempt(), settle, turn));
    }

    /** An earlier return of it is still to be told, and can be: what comes later must not overtake it. */
    static boolean isOwed(Draft draft, Barcode item) {
        return draft.owed.values().stream().anyMatch(owed -> owed.item().equals(item) && isTellable(draft, owed));
    }

    private static boolean isTellable(Draft draft, OwedCheckIn owed) {
        return !(owed.settle() && cannotSettle(draft));
    }

    /** It has come to rest: what is known of it now is kept for the day on which the library answers. */
    static void lies(Draft draft, ReturnId id, Lying lying) {
        draft.owed.get(id).ifPresent(owed -> draft.owed = draft.owed.with(owed.lying(lying)));
    }

    /** The platform has named its purchase first. */
    static void found(Draft draft, ReturnId id, PurchaseAnswer.Known purchase, List<Flag> flags, boolean tasked) {
        draft.owed.get(id).ifPresent(owed -> lies(draft, id, owed.lying().found(purchase, flags, tasked)));
    }

    static void settled(Draft draft, ReturnId id) {
        draft.owed = draft.owed.without(id);
        lineUp(draft);
    }

    /** Of one item the oldest that can be told goes first; the next gets its turn when that one is settled. */
    static void lineUp(Draft draft) {
        if (draft.owed.behind() > 0) {
            order(draft);
        }
    }

    /** As {@link #lineUp}, where nobody has looked yet which are of one item. */
    static void order(Draft draft) {
        var items = new HashSet<Barcode>();
        for (var owed : draft.owed) {
            boolean first = !items.contains(owed.item());
            if (owed.turn() instanceof Turn.Behind && first) {
                draft.owed = draft.owed.with(owed.turn(new Turn.From(draft.now.uptime())));
            } else if (owed.turn() instanceof Turn.From && !first) {
                draft.owed = draft.owed.with(owed.turn(new Turn.Behind()));
            }
            if (isTellable(draft, owed)) {
                items.add(owed.item());
            }
        }
    }

    /** The library does not say what became of an item: a person must look. */
    static boolean cannotSettle(Draft draft) {
        return draft.service.link() instanceof Service.Link.Up up && !up.canSettle();
    }

    /** The link is up: staff hear of what cannot be settled over it. */
    static void tellStaff(Draft draft) {
        if (cannotSettle(draft)) {
            for (var owed : draft.owed) {
                if (owed.settle()) {
                    draft.fact(new ReturnFact.StaffAsked(owed.id(), StaffTask.CHECK_UNCONFIRMED, "cannot be settled"));
                }
            }
        }
    }
}
