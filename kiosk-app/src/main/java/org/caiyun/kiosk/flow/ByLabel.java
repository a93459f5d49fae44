package org.caiyun.kiosk.flow;

import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.Treatment;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;

/**
 * Rows 5 to 9 for an item that only its label names. No antenna counts it inside, so the library hears of it when a
 * sensor has seen it land; staff give it a tag, and where they work it lies.
 */
final class ByLabel {
    private ByLabel() {}

    static void isInside(Draft draft, Visit visit, ItemInSlot.Labelled item, WallTime returnedAt) {
        draft.fact(new ReturnFact.Queued(visit.id(), "it has no tag: reported when it has landed"));
        draft.owed = draft.owed.with(new OwedCheckIn(visit.id(), item, returnedAt, 0, false, new Turn.WhenLanded()));
        var verdict = ToCatalogue.verdict(draft, visit);
        var bin = AtLibrary.choose(draft, visit, Treatment.byLabel(item.ownership(), verdict));
        AtLibrary.askStaff(draft, visit, StaffTask.TAG_ITEM, "known by its label");
        ToCatalogue.askStaff(draft, visit.id(), verdict);
        Transport.route(draft, visit, bin);
    }

    /** A label that was seen after the decision, while the item was drawn in, may name another; an ISBN is kept. */
    static Visit compared(Draft draft, Visit visit) {
        if (!(draft.slot instanceof SlotState.Held(var id, var labels))
                || !id.equals(visit.id())
                || !(visit.item() instanceof ItemInSlot.OneCopy copy)) {
            return visit;
        }
        var identify = draft.rules.identify();
        return identify.contradiction(copy, labels)
                .map(differ -> {
                    draft.fact(new ReturnFact.Unidentified(id, differ.obstacle(), differ.detail()));
                    return new Visit(id, differ);
                })
                .orElseGet(() -> visit.showing(identify.isbns(labels)));
    }

    /** While nobody watched another may have taken its place, and no tag tells: the label names it no more. */
    static Visit afterInterruption(Draft draft, BookState.Locating book) {
        var visit = book.visit();
        if (book.movement() instanceof BookState.Movement.IntoBin || !isUncountable(visit)) {
            return visit;
        }
        var nameless = new ItemInSlot.Nameless(Obstacle.NO_TAG, "interrupted");
        draft.fact(new ReturnFact.Unidentified(visit.id(), nameless.obstacle(), nameless.detail()));
        return new Visit(visit.id(), nameless);
    }

    /** Nothing but the sensors tells that this item is inside, and alone. */
    static boolean isUncountable(Visit visit) {
        return switch (visit.item()) {
            case ItemInSlot.Labelled _, ItemInSlot.Ordered _ ->
                visit.item().tags().isEmpty();
            case ItemInSlot.Known _, ItemInSlot.Nameless _ -> false;
        };
    }

    /** {@code witnessed}: its landing sensor saw it fall, and no other saw anything. */
    static void landed(Draft draft, Visit visit, boolean witnessed) {
        if (!mustLand(draft, visit)) {
            return;
        }
        if (witnessed) {
            draft.owed
                    .get(visit.id())
                    .ifPresent(owed -> draft.owed = draft.owed.with(owed.turn(new Turn.From(draft.now.uptime()))));
            OwedToLibrary.order(draft);
        } else {
            notReported(draft, visit);
        }
    }

    /** The patron, who is still there, may hear now that it is returned, or that staff will look. */
    static void checkedIn(Draft draft, ReturnId id) {
        var line = draft.session.returns().get(id);
        if (line != null && line.bin() > 0 && line.flags().contains(Flag.NO_TAG)) {
            var word = line.flags().contains(Flag.ISBN_MISMATCH) ? ReportWord.ACCEPTED_FOR_STAFF : ReportWord.RETURNED;
            draft.fact(new ReturnFact.Routed(id, new Bin(line.bin()), "reported when it had landed", word));
        }
    }

    static void stuck(Draft draft, Visit visit) {
        if (mustLand(draft, visit)) {
            notReported(draft, visit);
        }
    }

    private static boolean mustLand(Draft draft, Visit visit) {
        return draft.owed
                .get(visit.id())
                .filter(owed -> owed.turn() instanceof Turn.WhenLanded)
                .isPresent();
    }

    private static void notReported(Draft draft, Visit visit) {
        draft.fact(new ReturnFact.NotCounted(visit.id()));
        OwedToLibrary.settled(draft, visit.id());
        AtLibrary.askStaff(draft, visit, StaffTask.IDENTIFY_ITEM, "it has no tag, and nobody saw it land");
    }
}
