package org.caiyun.sim.soak.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.sim.platform.KioskEvent;

/** What the journal has for the platform, and how far it got. A row of the outbox has the number of its fact. */
final class ToldPlatform {
    private final Map<Saying, List<Long>> rows = new LinkedHashMap<>();
    private final TreeMap<Long, ReturnId> waiting = new TreeMap<>();
    private final Set<ReturnId> laidAside = new HashSet<>();
    private final Map<String, String> items = new HashMap<>();
    private final Set<String> wereDone = new HashSet<>();
    private long lastChange;

    /** One thing that the platform is told of one return. */
    sealed interface Saying {
        String of();

        record Task(String of) implements Saying {}

        record Report(String of, boolean dated) implements Saying {}
    }

    void note(FactRecord record) {
        switch (record.fact()) {
            case ReturnFact.ReturnReported report ->
                says(new Saying.Report(report.id().toString(), report.dated()), report.id(), record.seq());
            case ReturnFact.CataloguingAsked asked
            when asked.tellPlatform() -> {
                says(new Saying.Task(asked.id().toString()), asked.id(), record.seq());
                items.put(asked.id().toString(), asked.task().item().text());
            }
            case KioskFact.Delivered(var to, var row) when to.equals(Projection.PLATFORM) -> waiting.remove(row);
            case KioskFact.NotDelivered(var to, var row, var _)
            when to.equals(Projection.PLATFORM) ->
                Optional.ofNullable(waiting.remove(row)).ifPresent(laidAside::add);
            case KioskFact.TaskChanged changed -> {
                lastChange = changed.number();
                if (changed.state().isEnd() || changed.state() == TaskState.EXCHANGE) {
                    wereDone.add(items.getOrDefault(changed.task(), ""));
                }
            }
            default -> {}
        }
    }

    private void says(Saying what, ReturnId id, long row) {
        rows.computeIfAbsent(what, _ -> new ArrayList<>()).add(row);
        waiting.put(row, id);
    }

    /** What an event says that reached the platform. */
    static Saying of(KioskEvent event) {
        return switch (event) {
            case KioskEvent.TaskOpened opened -> new Saying.Task(opened.task());
            case KioskEvent.ReturnReported report ->
                new Saying.Report(report.id(), report.taken() instanceof KioskEvent.Taken.At);
        };
    }

    /** The rows that say it, the oldest first; none for what the kiosk never wrote down. */
    List<Long> rows(Saying what) {
        return rows.getOrDefault(what, List.of());
    }

    Set<Saying> all() {
        return Set.copyOf(rows.keySet());
    }

    /** The last of what the platform told of tasks. */
    long lastChange() {
        return lastChange;
    }

    /** Whether the cataloguers had nothing left to do with this copy at some time. */
    boolean wasDone(String barcode) {
        return wereDone.contains(barcode);
    }

    /** How many rows are on their way. */
    int waiting() {
        return waiting.size();
    }

    /** Whether staff were told that something of this return did not reach the platform. */
    boolean isLaidAside(String id) {
        return laidAside.stream().anyMatch(other -> other.toString().equals(id));
    }
}
