package org.caiyun.kiosk.journal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caiyun.kiosk.item.ReturnId;

/**
 * What a start knows of cataloguing, also when the facts have left the store.
 *
 * @param tasks the open ones and those that ended last, the oldest first
 * @param lastChange the number of the last change that the platform told; 0: none
 */
public record Cataloguing(List<KnownTask> tasks, long lastChange) {
    public static final Cataloguing NOTHING = new Cataloguing(List.of(), 0);

    /** So many of the tasks that ended last are kept: the platform may open one again. */
    public static final int ENDED_KEPT = 1000;

    public Cataloguing {
        tasks = List.copyOf(tasks);
    }

    /** The returns whose task is open. */
    public Set<ReturnId> openReturns() {
        return tasks.stream().filter(KnownTask::isOpen).map(KnownTask::id).collect(Collectors.toUnmodifiableSet());
    }
}
