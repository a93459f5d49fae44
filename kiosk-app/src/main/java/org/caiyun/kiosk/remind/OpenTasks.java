package org.caiyun.kiosk.remind;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.Moment;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;

/** The copies that wait to be catalogued, the oldest first. A copy that came back again meanwhile is still one. */
final class OpenTasks {
    private final Map<Barcode, Task> copies = new LinkedHashMap<>();
    /** Each return of such a copy made a task; by its id as text, as the platform names it. */
    private final Map<String, Barcode> returns = new LinkedHashMap<>();

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

    /** True when the copy had no task before. */
    boolean opened(Barcode item, Task task) {
        returns.put(task.id().toString(), item);
        return copies.putIfAbsent(item, task) == null;
    }

    /** What is done for one of a copy's tasks is done for all. */
    void ended(String task) {
        Optional.ofNullable(returns.get(task)).ifPresent(item -> {
            copies.remove(item);
            returns.values().removeIf(item::equals);
        });
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
