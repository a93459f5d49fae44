package org.caiyun.sim.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.sim.platform.KioskEvent.TaskOpened;

/** Every task, and for each kiosk what became of its own, numbered without a gap. */
final class Worklist {
    private final Map<Integer, WorkTask> tasks = new LinkedHashMap<>();
    private final Map<String, Integer> newestOf = new HashMap<>();
    private final Map<String, List<TaskChange>> changes = new HashMap<>();
    /** How many returns were reported before this one. */
    private final Map<Return, Integer> reported = new HashMap<>();

    private record Return(String kiosk, String id) {}

    /** The last task of the copy with this barcode. */
    Optional<WorkTask> newest(String barcode) {
        return Optional.ofNullable(newestOf.get(barcode)).map(tasks::get);
    }

    Optional<WorkTask> task(int number) {
        return Optional.ofNullable(tasks.get(number));
    }

    List<WorkTask> all() {
        return List.copyOf(tasks.values());
    }

    /** A kiosk reports its returns in their order; not so their tasks, some of which become known late. */
    void returned(String kiosk, String id) {
        reported.putIfAbsent(new Return(kiosk, id), reported.size());
    }

    private boolean isLater(WorkTask.Visit visit, TaskOpened than) {
        var it = reported.get(new Return(visit.kiosk(), visit.task()));
        var other = reported.get(new Return(than.kiosk(), than.task()));
        return visit.kiosk().equals(than.kiosk()) && it != null && other != null && it > other;
    }

    /**
     * Takes a task in. A copy whose task is not ended has one more visit of it; a copy that {@code isCatalogued} has
     * nothing left to do, and its kiosk is told so.
     */
    void open(TaskOpened opened, boolean isCatalogued, Instant now) {
        var newest = newest(opened.barcode());
        boolean goesOn = newest.filter(
                        task -> isCatalogued || !task.state().isEnd() || task.has(opened.kiosk(), opened.task()))
                .isPresent();
        if (goesOn) {
            append(newest.orElseThrow(), opened, now);
            return;
        }
        var task = WorkTask.first(tasks.size() + 1, opened, now);
        put(isCatalogued ? task.in(TaskState.COMPLETED) : task);
        if (isCatalogued) {
            tell(opened.kiosk(), opened.task(), TaskState.COMPLETED, now);
        }
    }

    private void append(WorkTask task, TaskOpened again, Instant now) {
        boolean isNews = !task.has(again.kiosk(), again.task());
        put(task.seenAgain(again, visit -> isLater(visit, again), now));
        if (isNews && task.state() != TaskState.OPEN) {
            tell(again.kiosk(), again.task(), task.state(), now);
        }
    }

    private void put(WorkTask task) {
        tasks.put(task.number(), task);
        newestOf.put(task.opened().barcode(), task.number());
    }

    /** Another picture of a task; every kiosk that reported it is told where its state is another. */
    void update(WorkTask next, Instant now) {
        var before = tasks.put(next.number(), next);
        if (before == null || before.state() == next.state()) {
            return;
        }
        next.visits().forEach(visit -> tell(visit.kiosk(), visit.task(), next.state(), now));
    }

    private void tell(String kiosk, String task, TaskState state, Instant now) {
        var list = changes.computeIfAbsent(kiosk, _ -> new ArrayList<>());
        list.add(new TaskChange(list.size() + 1L, task, state, now));
    }

    /** Those with a higher number, the oldest first. */
    List<TaskChange> changes(String kiosk, long after, int limit) {
        return changes.getOrDefault(kiosk, List.of()).stream()
                .skip(after)
                .limit(limit)
                .toList();
    }
}
