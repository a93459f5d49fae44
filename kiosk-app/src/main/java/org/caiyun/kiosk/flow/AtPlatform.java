package org.caiyun.kiosk.flow;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.TaskChange;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;

/** Beside the path: what the platform is asked and told, and what it says. No book ever waits for it. */
final class AtPlatform {
    private AtPlatform() {}

    /** Rows 4 and 5: its purchase is looked for while it is drawn in, counted and checked in. */
    static void lookUp(Draft draft, Visit visit) {
        if (draft.rules.platform() && visit.item() instanceof ItemInSlot.Named named) {
            var asked = draft.ask(id -> new ReturnCommand.LookUpPurchase(visit.id(), id, named.item()));
            var until = draft.in(draft.rules.deadlines().purchase());
            answered(draft, visit.id(), new Lookup.Asked(asked.command(), until));
        }
    }

    private static void answered(Draft draft, ReturnId id, Lookup lookup) {
        draft.platform = draft.platform.with(id, findings(draft, id).lookup(lookup));
    }

    /** Its time of capture, which a fact does not tell where no clock was right. */
    static void takenAt(Draft draft, ReturnId id, WallTime at) {
        draft.platform = draft.platform.with(id, findings(draft, id).takenAt(at));
    }

    static Findings findings(Draft draft, ReturnId id) {
        return draft.platform.findings().getOrDefault(id, Findings.begin(draft.now));
    }

    /** What the platform has said of it so far; a site without one is as if it knew of no purchase. */
    static PurchaseAnswer purchase(Draft draft, ReturnId id) {
        return draft.rules.platform() ? findings(draft, id).lookup().soFar() : new PurchaseAnswer.NotKnown();
    }

    static void lookedUp(Draft draft, ReturnEvent.PurchaseLookedUp answer) {
        if (ByOrder.lookedUp(draft, answer)) {
            return;
        }
        var asker = draft.platform.findings().entrySet().stream()
                .filter(found -> found.getValue().lookup().isFor(answer.command()))
                .map(found -> found.getKey())
                .findFirst();
        if (asker.isEmpty()) {
            draft.late(answer);
            return;
        }
        var id = asker.get();
        answered(draft, id, new Lookup.Answered(answer.answer()));
        if (answer.answer() instanceof PurchaseAnswer.Known(var purchase)) {
            draft.fact(new ReturnFact.PurchaseFound(id, purchase));
            ToCatalogue.foundOnTheWay(draft, id);
        }
    }

    static void overdue(Draft draft) {
        draft.platform.findings().forEach((id, found) -> {
            if (found.lookup() instanceof Lookup.Asked(var command, var until) && draft.isDue(until)) {
                answered(draft, id, new Lookup.Overdue(command));
            }
        });
    }

    static void taken(Draft draft, ReturnEvent.EventTaken taken) {
        draft.fact(new KioskFact.Delivered(taken.destination(), taken.row()));
        if (taken.said() instanceof PurchaseAnswer.Known(var purchase)) {
            ToCatalogueLate.foundAtRest(draft, taken.body(), purchase);
        }
    }

    static void rejected(Draft draft, ReturnEvent.EventRejected rejected) {
        draft.fact(new KioskFact.NotDelivered(rejected.destination(), rejected.row(), rejected.why()));
    }

    /** What was told before is told again where the answer to it was lost. */
    static void tasksChanged(Draft draft, List<TaskChange> changes) {
        changes.stream().sorted(Comparator.comparingLong(TaskChange::number)).forEach(change -> {
            if (change.number() > draft.platform.lastTaskChange()) {
                var changed = new KioskFact.TaskChanged(change.number(), change.task(), change.state(), change.at());
                draft.fact(changed);
                draft.platform = draft.platform
                        .lastTaskChange(change.number())
                        .tasked(draft.platform.tasked().after(changed));
            }
        });
    }

    /** The wall clock is right now: what was reported without a time is reported with it. */
    static void date(Draft draft) {
        draft.platform
                .findings()
                .forEach((id, found) ->
                        draft.platform = draft.platform.with(id, found.takenAt(draft.now.corrected(found.takenAt()))));
        draft.platform.undated().reports().forEach((id, undated) -> {
            var at = draft.now.corrected(undated.takenAt()).shown();
            if (draft.owed.get(id).isEmpty()) {
                // else the library is to hear of it, and that has dated it
                draft.fact(new ReturnFact.Dated(id, at));
            }
            draft.fact(undated.report().at(at));
        });
        draft.platform = draft.platform.undated(UndatedReports.NONE);
    }

    /** After a restart; in one go, since very many books may be owed to the library. */
    static void restore(Draft draft, Contents contents) {
        var findings = new TreeMap<ReturnId, Findings>();
        for (var record : contents.open()) {
            if (record.fact() instanceof ReturnFact fact) {
                Platform.after(findings, fact, draft.now).ifPresent(found -> findings.put(fact.id(), found));
            }
        }
        var known = contents.cataloguing();
        draft.platform = Platform.begin(known.lastChange(), findings, Tasked.of(known.openReturns()));
    }
}
