package org.caiyun.kiosk.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.journal.Cataloguing;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KnownTasks;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.kiosk.journal.ProjectionChange;

/** What the modelled store has written. */
final class ModelledDisk {
    private final String journal;
    private final Map<String, OpenSubject> open = new HashMap<>();
    /** Also of what is closed, which may be opened again. */
    private final Map<String, List<FactRecord>> facts = new HashMap<>();

    private final TreeMap<Bin, Integer> bins = new TreeMap<>();
    private final Map<String, TreeMap<Long, OutboxRow>> outbox = new HashMap<>();
    private final KnownTasks tasks = new KnownTasks(Cataloguing.NOTHING);
    private Tail tail = Tail.NONE;

    ModelledDisk(String journal) {
        this.journal = journal;
    }

    Tail tail() {
        return tail;
    }

    Contents contents() {
        var facts = new TreeMap<Long, FactRecord>();
        open.values().forEach(known -> known.facts().forEach(record -> facts.put(record.seq(), record)));
        return new Contents(journal, tail.seq() + 1, tail.hash(), List.copyOf(facts.values()), bins, tasks.now());
    }

    List<OutboxRow> outbox(String destination, int limit) {
        return rows(destination).values().stream().limit(limit).toList();
    }

    void write(FactRecord record) {
        var changes = Projection.changes(record.fact());
        var subject = Projection.subject(record.fact());
        changes.forEach(this::open);
        subject.ifPresent(known -> factsOf(known).add(record));
        changes.forEach(change -> follow(change, record));
        tail = Tail.of(record);
    }

    private void open(ProjectionChange change) {
        switch (change) {
            case ProjectionChange.Opens(var subject) -> open.put(subject, OpenSubject.inSession(factsOf(subject)));
            case ProjectionChange.IsOwed(var subject) ->
                open.computeIfAbsent(subject, known -> OpenSubject.atRest(factsOf(known)));
            case ProjectionChange.ComesToRest _,
                    ProjectionChange.IsSettled _,
                    ProjectionChange.LeavesSession _,
                    ProjectionChange.LiesIn _,
                    ProjectionChange.IsEmptied _,
                    ProjectionChange.Tells _,
                    ProjectionChange.IsDelivered _,
                    ProjectionChange.AwaitsCataloguing _,
                    ProjectionChange.TaskStands _,
                    ProjectionChange.IsLaidAside _ -> {}
        }
    }

    private void follow(ProjectionChange change, FactRecord by) {
        tasks.follow(change, by);
        switch (change) {
            case ProjectionChange.Opens _ -> {}
            case ProjectionChange.ComesToRest(var subject) -> change(subject, OpenSubject::comesToRest);
            case ProjectionChange.IsOwed(var subject) -> change(subject, known -> known.isOwed(true));
            case ProjectionChange.IsSettled(var subject) -> change(subject, known -> known.isOwed(false));
            case ProjectionChange.LeavesSession(var subject) -> change(subject, known -> known.leavesSession(by));
            case ProjectionChange.LiesIn(var bin) -> bins.merge(bin, 1, Integer::sum);
            case ProjectionChange.IsEmptied(var bin) -> bins.remove(bin);
            case ProjectionChange.Tells(var destination, var kind, var body) ->
                rows(destination).put(by.seq(), new OutboxRow(destination, by.seq(), by.journal(), kind, body));
            case ProjectionChange.IsDelivered(var destination, var id) ->
                rows(destination).remove(id);
            case ProjectionChange.AwaitsCataloguing _,
                    ProjectionChange.TaskStands _,
                    ProjectionChange.IsLaidAside _ -> {}
        }
    }

    private void change(String subject, Consumer<OpenSubject> change) {
        find(subject).ifPresent(known -> {
            change.accept(known);
            if (known.closed()) {
                open.remove(subject);
            }
        });
    }

    private List<FactRecord> factsOf(String subject) {
        return facts.computeIfAbsent(subject, _ -> new ArrayList<>());
    }

    private Optional<OpenSubject> find(String subject) {
        return Optional.ofNullable(open.get(subject));
    }

    private Map<Long, OutboxRow> rows(String destination) {
        return outbox.computeIfAbsent(destination, _ -> new TreeMap<>());
    }
}
