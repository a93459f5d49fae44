package org.caiyun.sim.stage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.Store;
import org.caiyun.kiosk.store.StoreFault;

/**
 * What stands between a stage's kiosk and its store: nothing, or a disk that is full, read-only, or fails to sync. Any
 * thread may tell it, the store's thread commits.
 */
final class DiskTroubles {
    private final RandomGenerator random;
    private final Set<DiskTrouble> lasting = EnumSet.noneOf(DiskTrouble.class);
    private final Deque<DiskTrouble> next = new ArrayDeque<>();

    DiskTroubles(RandomGenerator random) {
        this.random = random;
    }

    synchronized void set(DiskTrouble trouble, boolean on) {
        if (on) {
            lasting.add(trouble);
        } else {
            lasting.remove(trouble);
        }
    }

    /** The next commit suffers this; several wait their turns. */
    synchronized void once(DiskTrouble trouble, boolean on) {
        if (on) {
            next.add(trouble);
        } else {
            next.remove(trouble);
        }
    }

    synchronized boolean awaits(DiskTrouble trouble) {
        return next.contains(trouble);
    }

    /** Commits, or does not; whoever listens hears what is on the disk now, whatever the answer says. */
    CommitResult commit(List<FactRecord> records, Store to, Consumer<List<FactRecord>> written) {
        var trouble = trouble();
        return trouble.isPresent() ? fail(trouble.get(), records, to, written) : write(records, to, written);
    }

    private synchronized Optional<DiskTrouble> trouble() {
        return next.isEmpty() ? lasting.stream().findFirst() : Optional.of(next.remove());
    }

    private CommitResult fail(
            DiskTrouble trouble, List<FactRecord> records, Store to, Consumer<List<FactRecord>> written) {
        return switch (trouble) {
            case FULL -> new CommitResult.Failed(new StoreFault.DiskFull());
            case READ_ONLY -> new CommitResult.Failed(new StoreFault.ReadOnly());
            case SYNC_ERROR -> {
                if (random.nextBoolean()) {
                    write(records, to, written); // asked again, the store knows what it has
                }
                yield new CommitResult.Failed(new StoreFault.Unusable("the disk failed to sync"));
            }
        };
    }

    private static CommitResult write(List<FactRecord> records, Store to, Consumer<List<FactRecord>> written) {
        var result = to.commit(records);
        switch (result) {
            case CommitResult.Committed() -> written.accept(records);
            case CommitResult.Failed _ -> {}
        }
        return result;
    }
}
