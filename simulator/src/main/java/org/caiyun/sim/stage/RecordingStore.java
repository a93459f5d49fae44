package org.caiyun.sim.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OutboxRow;
import org.caiyun.kiosk.store.Store;
import org.caiyun.kiosk.store.StoreFault;

/**
 * A store that also keeps a copy of what became durable, for reports, and whose disk can be full. Any thread may read
 * the copy.
 */
final class RecordingStore implements Store {
    private final Store store;
    private final List<FactRecord> durable;
    private final BooleanSupplier diskFull;

    RecordingStore(Store store, List<FactRecord> durable, BooleanSupplier diskFull) {
        this.store = store;
        this.durable = durable;
        this.diskFull = diskFull;
    }

    @Override
    public Contents contents() {
        return store.contents();
    }

    @Override
    public CommitResult commit(List<FactRecord> records) {
        if (diskFull.getAsBoolean()) {
            return new CommitResult.Failed(new StoreFault.DiskFull());
        }
        var result = store.commit(records);
        switch (result) {
            case CommitResult.Committed() -> {
                synchronized (durable) {
                    durable.addAll(records);
                }
            }
            case CommitResult.Failed _ -> {}
        }
        return result;
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
