package org.caiyun.kiosk.store;

import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;

/**
 * A store in memory with the contract of the real one, for simulations of millions of returns. It can be told to fail
 * or to lose power. One thread calls it.
 */
public final class ModelledStore implements Store {
    /** Where in a commit the power fails. */
    public enum PowerCut {
        /** Nothing of the commit is there afterwards. */
        BEFORE_WRITE,
        /** All of it is there, and nobody was told. */
        AFTER_WRITE
    }

    private final ModelledDisk disk;
    private Optional<StoreFault> nextFault = Optional.empty();
    private Optional<PowerCut> nextCut = Optional.empty();
    private final Unanswered unanswered = new Unanswered();
    private boolean writesBeforeItFails;
    private boolean off;

    public ModelledStore(String journal) {
        this(new ModelledDisk(journal));
    }

    private ModelledStore(ModelledDisk disk) {
        this.disk = disk;
    }

    /** What a restart would find now, also after a power cut. */
    @Override
    public Contents contents() {
        return disk.contents();
    }

    @Override
    public CommitResult commit(List<FactRecord> records) {
        if (records.isEmpty()) {
            return new CommitResult.Committed();
        }
        if (off) {
            return failed(new StoreFault.Unusable("closed"));
        }
        List<FactRecord> missing = unanswered.of(records);
        Optional<String> problem = disk.tail().problem(missing);
        if (problem.isPresent()) {
            return failed(new StoreFault.Unusable(problem.get()));
        }
        if (nextFault.isPresent()) {
            return failsAsAsked(missing, nextFault.get());
        }
        off = nextCut.isPresent();
        if (nextCut.equals(Optional.of(PowerCut.BEFORE_WRITE))) {
            return failed(new StoreFault.Unusable("power cut"));
        }
        missing.forEach(disk::write);
        unanswered.answered(records);
        return off ? failed(new StoreFault.Unusable("power cut")) : new CommitResult.Committed();
    }

    private CommitResult failsAsAsked(List<FactRecord> records, StoreFault fault) {
        nextFault = Optional.empty();
        if (writesBeforeItFails) {
            records.forEach(disk::write);
            unanswered.tried(records);
            unanswered.found();
        }
        return failed(fault);
    }

    @Override
    public List<OutboxRow> outbox(String destination, int limit) {
        return disk.outbox(destination, limit);
    }

    /** The next commit fails so, and leaves no trace. */
    public void failNext(StoreFault fault) {
        nextFault = Optional.of(fault);
        writesBeforeItFails = false;
    }

    /** The next commit is written and reported as failed so, as after an fsync that failed. */
    public void failNextAfterWrite(StoreFault fault) {
        nextFault = Optional.of(fault);
        writesBeforeItFails = true;
    }

    /** The power fails in the next commit; this store then takes nothing more, and {@link #reopened} goes on. */
    public void cutPower(PowerCut when) {
        nextCut = Optional.of(when);
    }

    /** The same journal after a restart; this store takes nothing more. */
    public ModelledStore reopened() {
        off = true;
        return new ModelledStore(disk);
    }

    @Override
    public void close() {
        off = true;
    }

    private static CommitResult failed(StoreFault fault) {
        return new CommitResult.Failed(fault);
    }
}
