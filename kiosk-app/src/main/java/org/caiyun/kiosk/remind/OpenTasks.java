package org.caiyun.kiosk.remind;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.Cataloguing;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KnownTask;
import org.caiyun.kiosk.journal.KnownTasks;
import org.caiyun.kiosk.journal.ReturnFact;

/** The copies that wait to be catalogued, the oldest first. A copy that came back again meanwhile is still one. */
final class OpenTasks {
    private final KnownTasks known;
    private final Uptime started;
    /** Of those that this run of the program was asked for. */
    private final Map<ReturnId, Asked> asked = new HashMap<>();

    private Map<CopyName, Task> copies = Map.of();

    private record Asked(WallTime at, Uptime known) {}

    /**
     * The first task of a copy.
     *
     * @param known when this program learned of it; it has been open for as long at least
     */
    record Task(ReturnId id, long seq, WallTime since, Uptime known) {
        /** As far as can be told: a clock that was not right says nothing. */
        Duration age(Moment now) {
            var atLeast = now.uptime().since(known);
            if (now.corrected(since) instanceof WallTime.Known(var at) && now.wallTrusted()) {
                var shown = Duration.between(at, now.wall());
                return shown.compareTo(atLeast) > 0 ? shown : atLeast;
            }
            return atLeast;
        }
    }

    /** {@code known} to the start. */
    OpenTasks(Cataloguing known, Uptime started) {
        this.known = new KnownTasks(known);
        this.started = started;
        count(known);
    }

    /** After one more durable fact; true when another copy waits now. */
    boolean follow(FactRecord record, Uptime now) {
        int before = copies.size();
        known.follow(record);
        if (record.fact() instanceof ReturnFact.CataloguingAsked task) {
            var at = new Moment(record.uptime(), record.wall(), record.wallTrusted()).time();
            asked.putIfAbsent(task.id(), new Asked(at, now));
        }
        var all = known.now();
        asked.keySet().retainAll(all.openReturns());
        count(all);
        return copies.size() > before;
    }

    private void count(Cataloguing all) {
        var waiting = new LinkedHashMap<CopyName, Task>();
        all.tasks().stream().filter(KnownTask::isOpen).forEach(task -> waiting.putIfAbsent(task.item(), task(task)));
        copies = waiting;
    }

    private Task task(KnownTask task) {
        var then = new Moment(started, task.asked(), task.trusted()).time().afterRestart();
        var learned = asked.getOrDefault(task.id(), new Asked(then, started));
        return new Task(task.id(), task.seq(), learned.at(), learned.known());
    }

    int count() {
        return copies.size();
    }

    Optional<Task> oldest() {
        return copies.values().stream().findFirst();
    }

    int olderThan(Duration limit, Moment now) {
        return (int) copies.values().stream()
                .filter(task -> task.age(now).compareTo(limit) >= 0)
                .count();
    }

    /** Of the newest task; 0: there is none. */
    long lastSeq() {
        return copies.values().stream().mapToLong(Task::seq).max().orElse(0);
    }
}
