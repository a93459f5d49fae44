package org.caiyun.sim.stage;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OutboxRow;
import org.caiyun.kiosk.store.Store;

/** A store that also keeps a copy of what became durable, for reports. Any thread may read the copy. */
final class RecordingStore implements Store {
    private final Store store;
    private final List<FactRecord> durable;

    RecordingStore(Store store, List<FactRecord> durable) {
        this.store = store;
        this.durable = durable;
    }

    @Override
    public Contents contents() {
        return store.contents();
    }

    @Override
    public CommitResult commit(List<FactRecord> records) {
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

    static List<FactRecord> copyOf(List<FactRecord> durable) {
        synchronized (durable) {
            return new ArrayList<>(durable);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
