package org.caiyun.kiosk.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The tasks for cataloguing, fact by fact; the store in SQLite does the same to its table. One thread at a time. */
public final class KnownTasks {
    private final Map<String, KnownTask> tasks = new LinkedHashMap<>();
    private long lastChange;

    public KnownTasks(Cataloguing known) {
        known.tasks().forEach(task -> tasks.put(task.id().toString(), task));
        lastChange = known.lastChange();
    }

    public Cataloguing now() {
        return new Cataloguing(List.copyOf(tasks.values()), lastChange);
    }

    public void follow(FactRecord record) {
        Projection.changes(record.fact()).forEach(change -> follow(change, record));
    }

    public void follow(ProjectionChange change, FactRecord by) {
        switch (change) {
            case ProjectionChange.AwaitsCataloguing(var id, var item, var bin, var told) ->
                tasks.putIfAbsent(
                        id.toString(), new KnownTask(id, item, bin, told, by.seq(), by.wall(), by.wallTrusted(), 0));
            case ProjectionChange.TaskStands(var number, var task, var done) -> {
                lastChange = number;
                stands(Optional.ofNullable(tasks.get(task)), done, by);
            }
            case ProjectionChange.IsLaidAside(var row) ->
                change(task -> task.seq() == row, task -> task.laidAsideBy(by.seq()));
            case ProjectionChange.IsEmptied(var bin) ->
                change(task -> task.bin() == bin.number(), task -> task.takenOutBy(by.seq()));
            case ProjectionChange.Opens _,
                    ProjectionChange.ComesToRest _,
                    ProjectionChange.IsOwed _,
                    ProjectionChange.IsSettled _,
                    ProjectionChange.LeavesSession _,
                    ProjectionChange.LiesIn _,
                    ProjectionChange.Tells _,
                    ProjectionChange.IsDelivered _ -> {}
        }
    }

    /** What is done for one of a copy's tasks is done for all. */
    private void stands(Optional<KnownTask> known, boolean done, FactRecord by) {
        known.ifPresent(task -> {
            if (!done) {
                change(task::equals, KnownTask::openedAgain);
            } else if (task.isOpen()) {
                change(other -> other.item().equals(task.item()), other -> other.endedBy(by.seq()));
            }
        });
    }

    private void change(Predicate<KnownTask> which, UnaryOperator<KnownTask> change) {
        tasks.replaceAll((_, task) -> which.test(task) ? change.apply(task) : task);
        forget();
    }

    private void forget() {
        var ended = new ArrayList<>(
                tasks.values().stream().filter(task -> !task.isOpen()).toList());
        if (ended.size() > Cataloguing.ENDED_KEPT) {
            ended.sort(Comparator.comparingLong(KnownTask::ended).thenComparingLong(KnownTask::seq));
            ended.subList(0, ended.size() - Cataloguing.ENDED_KEPT)
                    .forEach(task -> tasks.remove(task.id().toString()));
        }
    }
}
