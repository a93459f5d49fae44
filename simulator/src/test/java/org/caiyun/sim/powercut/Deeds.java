package org.caiyun.sim.powercut;

import java.util.List;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OutboxRow;
import org.caiyun.kiosk.store.Store;
import org.caiyun.sim.stage.Disk;

/**
 * A disk whose openings, commits and closings are counted: its listener hears of each before it is done and after it
 * was answered. What a listener throws is as if the power went.
 */
final class Deeds implements Disk {
    private final Disk disk;
    private final Listener listener;
    private int next;

    interface Listener {
        /** With the records, if it is a commit. */
        default void begins(int deed, List<FactRecord> records) {}

        /** The store is as this deed has left it. */
        default void ends(int deed, Store store) {}
    }

    Deeds(Disk disk, Listener listener) {
        this.disk = disk;
        this.listener = listener;
    }

    @Override
    public Store open() {
        int deed = begins(List.of());
        Store store = disk.open();
        listener.ends(deed, store);
        return new Counted(store);
    }

    private int begins(List<FactRecord> records) {
        listener.begins(next, records);
        return next++;
    }

    private final class Counted implements Store {
        private final Store store;

        Counted(Store store) {
            this.store = store;
        }

        @Override
        public Contents contents() {
            return store.contents();
        }

        @Override
        public CommitResult commit(List<FactRecord> records) {
            int deed = begins(records);
            CommitResult result = store.commit(records);
            listener.ends(deed, store);
            return result;
        }

        @Override
        public List<OutboxRow> outbox(String destination, int limit) {
            return store.outbox(destination, limit);
        }

        @Override
        public void close() {
            int deed = begins(List.of());
            store.close();
            listener.ends(deed, store);
        }
    }
}
