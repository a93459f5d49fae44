package org.caiyun.kiosk.run;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.caiyun.kiosk.fault.FaultCatalogue;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.Archive;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.ExportResult;
import org.caiyun.kiosk.store.OutboxRow;
import org.caiyun.kiosk.store.Store;
import org.caiyun.kiosk.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store's own thread, a platform thread because native calls pin a carrier: one order at a time. */
final class StoreWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StoreWriter.class);
    private static final long JOIN_LIMIT_MILLIS = 5_000;

    private final Store store;
    private final Consumer<CommitResult> answered;
    /** Three places: one commit, one portion that is moved out, one look at the outbox are under way at most. */
    private final BlockingQueue<Runnable> orders = new ArrayBlockingQueue<>(3);

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
        order(() -> commitAndAnswer(records));
    }

    /** Moves a portion of old facts out, once no commit is before it. */
    void moveOut(Archive from, long upTo, Consumer<ExportResult> ended) {
        order(() -> ended.accept(moveOut(from, upTo)));
    }

    /** The oldest rows, once what was ordered before is done; none when the store cannot say. */
    void readOutbox(String destination, int atMost, Consumer<List<OutboxRow>> read) {
        order(() -> read.accept(outbox(destination, atMost)));
    }

    private List<OutboxRow> outbox(String destination, int atMost) {
        try {
            return store.outbox(destination, atMost);
        } catch (RuntimeException e) {
            // the thread's top: who asked must hear something
            log.error("outbox destination={} cannot be read", destination, e);
            return List.of();
        }
    }

    private void order(Runnable what) {
        if (!orders.offer(what)) {
            throw new IllegalStateException("another order of the same kind is under way");
        }
    }

    private static ExportResult moveOut(Archive from, long upTo) {
        try {
            var result = from.export(upTo, Housekeeping.PORTION);
            switch (result) {
                case ExportResult.Exported(var file, var first, var last) -> {
                    log.info("exported first={} last={} file={}", first, last, file.getFileName());
                    boolean kept = from.keepReserve();
                    log.debug("reserve kept={}", kept);
                }
                case ExportResult.NothingToExport() -> log.debug("nothing to export");
                case ExportResult.ExportFailed(var fault) ->
                    log.error("export failed number={} fault={}", FaultCatalogue.numberOf(fault), fault);
            }
            return result;
        } catch (RuntimeException e) {
            // the thread's top: the journal itself is not touched by it
            log.error("export broke down", e);
            return new ExportResult.ExportFailed(new StoreFault.Unusable(e.toString()));
        }
    }

    private void run() {
        while (!stopping || !orders.isEmpty()) {
            try {
                var order = orders.poll(200, TimeUnit.MILLISECONDS);
                if (order != null) {
                    order.run();
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
