package org.caiyun.kiosk.worklist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.cataloguing.CataloguingTask;
import org.caiyun.kiosk.cataloguing.MissingFields;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.TaskKind;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;

/**
 * One copy on the worklist.
 *
 * @param task as it is known now, under the id of the return that began it
 * @param opened when it began
 * @param history the oldest first
 */
public record WorkEntry(CataloguingTask task, TaskState state, WallTime opened, List<TaskStep> history) {
    public WorkEntry {
        history = List.copyOf(history);
    }

    static WorkEntry begin(CataloguingTask task, WallTime at) {
        return new WorkEntry(task, TaskState.OPEN, at, List.of(new TaskStep(at, asked(task))));
    }

    /**
     * It came back, or is told anew, before it was done: what is newer counts, and no reason is forgotten. Of a return
     * before its last one, whose task came late, it is not told where it lies.
     */
    WorkEntry again(CataloguingTask newer, boolean sameReturn, WallTime at) {
        var reasons = new LinkedHashSet<>(task.reasons());
        reasons.addAll(newer.reasons());
        PurchaseAnswer purchase = newer.purchase() instanceof PurchaseAnswer.Known ? newer.purchase() : task.purchase();
        var place = isOfLastReturn(newer.id()) ? newer : task;
        var merged = new CataloguingTask(
                task.id(),
                newer.item(),
                Stream.concat(task.tags().stream(), newer.tags().stream())
                        .distinct()
                        .toList(),
                newer.kind(),
                List.copyOf(reasons),
                task.rush() || newer.rush(),
                newer.owner().isEmpty() ? task.owner() : newer.owner(),
                place.bin(),
                place.position(),
                place.misplaced(),
                purchase,
                purchase.equals(newer.purchase()) ? newer.missing() : MissingFields.of(newer.kind(), purchase));
        var what = sameReturn ? new TaskStep.What.ToldAnew(newer.reasons()) : asked(newer);
        return with(merged, what, at).completed();
    }

    private boolean isOfLastReturn(ReturnId id) {
        return history.stream()
                .noneMatch(step -> step.what() instanceof TaskStep.What.Asked asked
                        && asked.id().compareTo(id) > 0);
    }

    /** What the shop sends stands in for what was missing. */
    WorkEntry bought(Purchase purchase, WallTime at) {
        if (task.purchase().equals(new PurchaseAnswer.Known(purchase))) {
            return this;
        }
        return with(
                        changed(task.kind(), task.bin(), task.position(), new PurchaseAnswer.Known(purchase)),
                        new TaskStep.What.PurchaseKnown(purchase.id()),
                        at)
                .completed();
    }

    WorkEntry takenOut(WallTime at) {
        return with(changed(task.kind(), 0, 0, task.purchase()), new TaskStep.What.TakenOut(task.bin()), at);
    }

    WorkEntry changed(TaskState now, WallTime at) {
        var entry = with(task, new TaskStep.What.Changed(now), at);
        return new WorkEntry(entry.task, now, opened, entry.history);
    }

    /** With the kind and the missing fields that follow from the purchase, where one is known. */
    private WorkEntry completed() {
        if (!(task.purchase() instanceof PurchaseAnswer.Known(var purchase))) {
            return this;
        }
        var kind =
                task.kind() == TaskKind.NEW_TITLE && purchase.held().isHeld() ? TaskKind.ADDITIONAL_COPY : task.kind();
        return new WorkEntry(changed(kind, task.bin(), task.position(), task.purchase()), state, opened, history);
    }

    private CataloguingTask changed(TaskKind kind, int bin, int position, PurchaseAnswer purchase) {
        boolean sameWork = kind == task.kind() && purchase.equals(task.purchase());
        return new CataloguingTask(
                task.id(),
                task.item(),
                task.tags(),
                kind,
                task.reasons(),
                task.rush(),
                task.owner().isEmpty() && purchase instanceof PurchaseAnswer.Known(var known)
                        ? known.owner()
                        : task.owner(),
                bin,
                position,
                task.misplaced(),
                purchase,
                sameWork ? task.missing() : MissingFields.of(kind, purchase));
    }

    private WorkEntry with(CataloguingTask now, TaskStep.What what, WallTime at) {
        var steps = new ArrayList<>(history);
        steps.add(new TaskStep(at, what));
        return new WorkEntry(now, state, opened, steps);
    }

    private static TaskStep.What asked(CataloguingTask task) {
        return new TaskStep.What.Asked(task.id(), task.reasons(), task.bin(), task.position());
    }
}
