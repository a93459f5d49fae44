package org.caiyun.sim.stage;

import java.util.List;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OutboxRow;
import org.caiyun.kiosk.store.Store;

/** A store that also keeps a copy of what became durable, for reports, and whose disk can fail. One thread calls it. */
final class RecordingStore implements Store {
    private final Store store;
    private final DurableFacts durable;
    private final DiskTroubles disk;

    RecordingStore(Store store, DurableFacts durable, DiskTroubles disk) {
        this.store = store;
        this.durable = durable;
        this.disk = disk;
    }

    @Override
    public Contents contents() {
        return store.contents();
    }

    @Override
    public CommitResult commit(List<FactRecord> records) {
        return disk.commit(records, store, durable::add);
    }

    @Override
    public List<OutboxRow> outbox(String destination, int limit) {
        return store.outbox(destination, limit);
    }

    @Override
    public void close() {
        store.close();
    }
}
