package org.caiyun.kiosk.worklist;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.kiosk.cataloguing.CataloguingTask;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;

/**
 * Folds a journal, fact by fact, into one entry for each copy: a copy that comes back before its task is done is the
 * same work.
 */
public final class Worklist {
    /** By the id of the return that began it, in that order. */
    private final Map<String, WorkEntry> entries = new LinkedHashMap<>();
    /** Under which id a return stands. */
    private final Map<String, String> returns = new HashMap<>();
    /** The newest entry of a copy. */
    private final Map<CopyName, String> copies = new HashMap<>();

    /** The facts must come in their order. */
    public void add(FactRecord record) {
        WallTime at = time(record.wall(), record.wallTrusted());
        if (record.fact() instanceof ReturnFact.CataloguingAsked(var _, var task, var _)) {
            ask(task, at);
        } else if (record.fact() instanceof ReturnFact.PurchaseFound(var id, var purchase)) {
            entry(id.toString()).ifPresent(entry -> put(entry.bought(purchase, at)));
        } else if (record.fact() instanceof KioskFact.TaskChanged changed) {
            entry(changed.task())
                    .ifPresent(entry -> put(entry.changed(changed.state(), new WallTime.Known(changed.at()))));
        } else if (record.fact() instanceof KioskFact.BinEmptied(var bin, var _, var _)) {
            List.copyOf(entries.values()).stream()
                    .filter(entry -> entry.task().bin() == bin.number())
                    .forEach(entry -> put(entry.takenOut(at)));
        }
    }

    private void ask(CataloguingTask task, WallTime at) {
        String id = task.id().toString();
        Optional<WorkEntry> known = entry(id);
        Optional<WorkEntry> open = known.or(() -> Optional.ofNullable(copies.get(task.item()))
                .flatMap(this::entry)
                .filter(entry -> !entry.state().isEnd()));
        WorkEntry entry = open.map(earlier -> earlier.again(task, known.isPresent(), at))
                .orElseGet(() -> WorkEntry.begin(task, at));
        returns.put(id, entry.task().id().toString());
        copies.put(task.item(), entry.task().id().toString());
        put(entry);
    }

    private void put(WorkEntry entry) {
        entries.put(entry.task().id().toString(), entry);
    }

    /** The entry that the return with this id began or came back to. */
    public Optional<WorkEntry> entry(String id) {
        return Optional.ofNullable(returns.get(id)).map(entries::get);
    }

    /** The oldest first, those that are done included. */
    public List<WorkEntry> all() {
        return List.copyOf(entries.values());
    }

    /** Those that wait for staff. */
    public List<WorkEntry> open() {
        return entries.values().stream().filter(entry -> !entry.state().isEnd()).toList();
    }

    public ShopErrors shopErrors() {
        return ShopErrors.of(entries.values());
    }

    private static WallTime time(Instant wall, boolean trusted) {
        return trusted ? new WallTime.Known(wall) : new WallTime.Unknown(wall);
    }
}
