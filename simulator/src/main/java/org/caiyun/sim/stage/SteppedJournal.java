package org.caiyun.sim.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.Store;

/** The journal of a stepped stage: its disk, what is wrong with that, and what has become durable over all boots. */
final class SteppedJournal {
    private final Disk disk;
    private final DiskTroubles troubles;
    private final List<FactRecord> durable = new ArrayList<>();
    private Optional<Store> store = Optional.empty();

    SteppedJournal(Disk disk, DiskTroubles troubles) {
        this.disk = disk;
        this.troubles = troubles;
    }

    /** As a start finds it now; {@link #close} it before. */
    Store open() {
        var opened = disk.open();
        store = Optional.of(opened);
        return opened;
    }

    boolean isOpen() {
        return store.isPresent();
    }

    /** Only where it {@link #isOpen}; {@code written} hears what is on the disk, whatever the answer says. */
    CommitResult commit(List<FactRecord> records, Consumer<List<FactRecord>> written) {
        return troubles.commit(records, store.orElseThrow(), fresh -> {
            durable.addAll(fresh);
            written.accept(fresh);
        });
    }

    void close() {
        store.ifPresent(Store::close);
        store = Optional.empty();
    }

    List<FactRecord> facts() {
        return List.copyOf(durable);
    }

    List<FactRecord> factsFrom(int first) {
        return List.copyOf(durable.subList(Math.min(first, durable.size()), durable.size()));
    }

    DiskTroubles troubles() {
        return troubles;
    }
}
