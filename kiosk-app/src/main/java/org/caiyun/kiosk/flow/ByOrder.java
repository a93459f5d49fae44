package org.caiyun.kiosk.flow;

import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.Treatment;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;

/**
 * Rows 2 to 9 for a book that only its order code names. It is taken only where the platform knows the purchase, so
 * that answer is waited for while the book lies in the mouth; no library is asked, and the platform hears of it once a
 * sensor has seen it land.
 */
final class ByOrder {
    private ByOrder() {}

    /** What to do with it now. */
    sealed interface Next {
        /** It is read on: the answer, or another label, may still come. */
        record ReadOn(SlotState.Reading reading) implements Next {}

        record Begin(ItemInSlot item) implements Next {}
    }

    static Next next(Draft draft, SlotState.Reading reading, ItemInSlot.Ordered item) {
        return switch (reading.purchase()) {
            case Lookup.NotAsked() ->
                draft.rules.platform() ? asked(draft, reading, item) : refused(draft, reading, item);
            case Lookup.Asked(var _, var until) when !draft.isDue(until) -> new Next.ReadOn(reading);
            case Lookup.Answered(PurchaseAnswer.Known(var purchase)) when purchase.isOut() -> new Next.Begin(item);
            case Lookup.Asked _, Lookup.Overdue _, Lookup.Answered _ -> refused(draft, reading, item);
        };
    }

    private static Next asked(Draft draft, SlotState.Reading reading, ItemInSlot.Ordered item) {
        var ask = draft.ask(id -> new ReturnCommand.LookUpOrder(id, item.order()));
        var deadlines = draft.rules.deadlines();
        return new Next.ReadOn(reading.asking(
                new Lookup.Asked(ask.command(), draft.in(deadlines.purchase())),
                draft.in(deadlines.purchase().plus(deadlines.read()))));
    }

    /** A book that is catalogued may still bear its order code: its own label is waited for. */
    private static Next refused(Draft draft, SlotState.Reading reading, ItemInSlot.Ordered item) {
        boolean mayShowLabel = draft.service.scanner().ready() && !draft.isDue(reading.labelUntil());
        return mayShowLabel
                ? new Next.ReadOn(reading)
                : new Next.Begin(new ItemInSlot.Nameless(
                        Obstacle.NO_LIBRARY_BARCODE,
                        "order code " + item.order().text() + ": " + why(draft, reading.purchase())));
    }

    private static String why(Draft draft, Lookup lookup) {
        if (!draft.rules.platform()) {
            return "there is no platform to ask";
        }
        return switch (lookup.soFar()) {
            case PurchaseAnswer.Known(var purchase) ->
                "its purchase is " + purchase.state().label();
            case PurchaseAnswer.NotKnown() -> "no purchase is known";
            case PurchaseAnswer.Silent(var why) -> "the platform has not answered: " + why;
        };
    }

    /** False where this is the answer to another question. */
    static boolean lookedUp(Draft draft, ReturnEvent.PurchaseLookedUp answer) {
        if (draft.slot instanceof SlotState.Reading reading
                && reading.purchase().isFor(answer.command())) {
            draft.slot = reading.asking(new Lookup.Answered(answer.answer()), reading.until());
            return true;
        }
        return false;
    }

    /** On which word of the platform an item is taken; none where that does not matter. */
    static Optional<Purchase> purchase(Draft draft, ItemInSlot item) {
        return item instanceof ItemInSlot.Ordered
                        && draft.slot instanceof SlotState.Reading reading
                        && reading.purchase() instanceof Lookup.Answered(PurchaseAnswer.Known(var purchase))
                ? Optional.of(purchase)
                : Optional.empty();
    }

    /** Counted, and so a return: its flag says so, also after a restart. */
    static void isInside(Draft draft, Visit visit) {
        var bin = AtLibrary.choose(draft, visit, Treatment.byOrder(ToCatalogue.verdict(draft, visit)));
        Transport.route(draft, visit, bin);
    }

    /** {@code witnessed} as of a book that only its label names. */
    static void landed(Draft draft, Visit visit, boolean witnessed) {
        if (!witnessed) {
            notReported(draft, visit);
        }
    }

    static void stuck(Draft draft, Visit visit) {
        notReported(draft, visit);
    }

    private static void notReported(Draft draft, Visit visit) {
        if (visit.item() instanceof ItemInSlot.Ordered
                && AtPlatform.findings(draft, visit.id()).counts()) {
            draft.fact(new ReturnFact.NotCounted(visit.id()));
            AtLibrary.askStaff(draft, visit, StaffTask.IDENTIFY_ITEM, "it has no tag, and nobody saw it land");
        }
    }

    /** These flags are those of an item that was counted inside with nothing but its order code. */
    static boolean counts(List<Flag> flags) {
        return flags.contains(Flag.NO_BARCODE);
    }
}
