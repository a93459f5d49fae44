package org.caiyun.sim.stage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OutboxRow;
import org.caiyun.kiosk.store.Store;
import org.caiyun.sim.time.Timeline;

/** The journal of a stepped stage: its disk, what is wrong with that, and what has become durable over all boots. */
final class SteppedJournal {
    private static final Duration COMMIT = Duration.ofMillis(2);

    private final Disk disk;
    private final DiskTroubles troubles;
    private final DurableFacts durable = new DurableFacts();
    private final Timeline time;
    private final Random random;
    private Optional<Store> store = Optional.empty();
    private int opened;

    SteppedJournal(Disk disk, DiskTroubles troubles, Timeline time, Random random) {
        this.disk = disk;
        this.troubles = troubles;
        this.time = time;
        this.random = random;
    }

    /** As a start finds it now; {@link #close} it before. */
    Store open() {
        opened++;
        var found = disk.open();
        store = Optional.of(found);
        return found;
    }

    /**
     * Somewhere in the time of a commit the records become durable; a kill before that moment loses them.
     *
     * @param written hears what is on the disk, whatever the answer says
     */
    void commit(List<FactRecord> records, Consumer<List<FactRecord>> written, Consumer<CommitResult> answer) {
        int mine = opened;
        time.after(Duration.ofNanos(random.nextLong(COMMIT.toNanos())), () -> {
            if (mine != opened || store.isEmpty()) {
                return;
            }
            var result = troubles.commit(records, store.get(), there -> written.accept(durable.add(there)));
            time.after(COMMIT, () -> answer.accept(result));
        });
    }

    /** The store does one thing after the other: what was committed before is seen. */
    void readOutbox(String destination, int atMost, Consumer<List<OutboxRow>> answer) {
        int mine = opened;
        time.after(COMMIT, () -> {
            if (mine == opened && store.isPresent()) {
                answer.accept(store.get().outbox(destination, atMost));
            }
        });
    }

    void close() {
        store.ifPresent(Store::close);
        store = Optional.empty();
    }

    List<FactRecord> facts() {
        return durable.from(0);
    }

    List<FactRecord> factsFrom(int first) {
        return durable.from(first);
    }

    DiskTroubles troubles() {
        return troubles;
    }
}
