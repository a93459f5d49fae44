package org.caiyun.kiosk.run;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.Store;
import org.caiyun.kiosk.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store's own thread, a platform thread because native calls pin a carrier: one commit at a time. */
final class StoreWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StoreWriter.class);
    private static final long JOIN_LIMIT_MILLIS = 5_000;

    private final Store store;
    private final Consumer<CommitResult> answered;
    /** One place: the ledger has never more than one commit under way. */
    private final BlockingQueue<List<FactRecord>> orders = new ArrayBlockingQueue<>(1);

    private final Thread thread;
    private CommitResult last = new CommitResult.Committed();
    private volatile boolean stopping;

    StoreWriter(Store store, Consumer<CommitResult> answered) {
        this.store = store;
        this.answered = answered;
        this.thread = Thread.ofPlatform().name("store").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void commit(List<FactRecord> records) {
        if (!orders.offer(records)) {
            throw new IllegalStateException("a second commit while one is under way");
        }
    }

    private void run() {
        while (!stopping || !orders.isEmpty()) {
            try {
                var records = orders.poll(200, TimeUnit.MILLISECONDS);
                if (records != null) {
                    commitAndAnswer(records);
                }
            } catch (InterruptedException e) {
                stopping = true;
            } catch (RuntimeException e) {
                log.error("the journal's log line failed", e);
            }
        }
    }

    private void commitAndAnswer(List<FactRecord> records) {
        var result = commit(store, records);
        answered.accept(result);
        switch (result) {
            case CommitResult.Committed() -> FactLog.log(records);
            case CommitResult.Failed(var fault) -> {
                // it is tried again every two seconds, for as long as it takes
                if (!result.equals(last)) {
                    log.error("commit failed facts={} fault={}", records.size(), fault);
                }
            }
        }
        last = result;
    }

    private static CommitResult commit(Store store, List<FactRecord> records) {
        try {
            return store.commit(records);
        } catch (RuntimeException | Error e) {
            // the thread's top: whatever broke, the loop must hear that nothing is durable
            log.error("store broke down", e);
            return new CommitResult.Failed(new StoreFault.Unusable(e.toString()));
        }
    }

    /** Writes what was ordered, then ends. */
    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(JOIN_LIMIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
