package org.caiyun.sim.stage;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OutboxRow;
import org.caiyun.kiosk.store.Store;

/**
 * A store that also keeps a copy of what became durable, for reports, and whose disk can fail. Any thread may read the
 * copy.
 */
final class RecordingStore implements Store {
    private final Store store;
    private final List<FactRecord> durable;
    private final DiskTroubles disk;

    RecordingStore(Store store, List<FactRecord> durable, DiskTroubles disk) {
        this.store = store;
        this.durable = durable;
        this.disk = disk;
        disk.booted();
    }

    @Override
    public Contents contents() {
        return store.contents();
    }

    @Override
    public CommitResult commit(List<FactRecord> records) {
        return disk.commit(records, store, this::keep);
    }

    private void keep(List<FactRecord> records) {
        synchronized (durable) {
            durable.addAll(records);
        }
    }

    @Override
    public List<OutboxRow> outbox(String destination, int limit) {
        return store.outbox(destination, limit);
    }

    static List<FactRecord> copyOf(List<FactRecord> durable, int first) {
        synchronized (durable) {
            return new ArrayList<>(durable.subList(Math.min(first, durable.size()), durable.size()));
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
