package org.caiyun.kiosk.flow;

import java.util.Comparator;
import java.util.List;
import org.caiyun.kiosk.cataloguing.TaskChange;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.KioskFact;

/** Beside the path: what the platform is told, and what it says of its own accord. */
final class AtPlatform {
    private AtPlatform() {}

    static void taken(Draft draft, ReturnEvent.EventTaken taken) {
        draft.fact(new KioskFact.Delivered(taken.destination(), taken.row()));
    }

    static void rejected(Draft draft, ReturnEvent.EventRejected rejected) {
        draft.fact(new KioskFact.NotDelivered(rejected.destination(), rejected.row(), rejected.why()));
    }

    /** What was told before is told again where the answer to it was lost. */
    static void tasksChanged(Draft draft, List<TaskChange> changes) {
        changes.stream().sorted(Comparator.comparingLong(TaskChange::number)).forEach(change -> {
            long after = draft.platform.lastTaskChange();
            if (change.number() > after) {
                draft.fact(new KioskFact.TaskChanged(
                        change.number(), change.task(), change.state(), change.at(), after));
                draft.platform = draft.platform.lastTaskChange(change.number());
            }
        });
    }

    /** After a restart. */
    static void restore(Draft draft, Contents contents) {
        for (var record : contents.open()) {
            if (record.fact() instanceof KioskFact.TaskChanged changed) {
                draft.platform = draft.platform.lastTaskChange(
                        Math.max(changed.number(), draft.platform.lastTaskChange()));
            }
        }
    }
}
