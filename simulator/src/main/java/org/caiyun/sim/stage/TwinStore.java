package org.caiyun.sim.stage;

import java.util.List;
import java.util.function.Consumer;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.OutboxRow;
import org.caiyun.kiosk.store.Store;

/** Two stores of one journal: whatever is asked goes to both, and both must answer the same. One thread calls it. */
final class TwinStore implements Store {
    private final Store model;
    private final Store real;
    private final Consumer<List<FactRecord>> committed;
    private final Consumer<String> differs;

    /** {@code committed} hears what both have taken; the answers are those of {@code real}. */
    TwinStore(Store model, Store real, Consumer<List<FactRecord>> committed, Consumer<String> differs) {
        this.model = model;
        this.real = real;
        this.committed = committed;
        this.differs = differs;
    }

    @Override
    public Contents contents() {
        return real.contents();
    }

    @Override
    public CommitResult commit(List<FactRecord> records) {
        var modelled = model.commit(records);
        var answer = real.commit(records);
        if (!modelled.equals(answer)) {
            differs.accept("the commit of record " + records.getFirst().seq() + " and " + (records.size() - 1)
                    + " more: " + modelled + " in the model, " + answer + " in SQLite");
        }
        switch (answer) {
            case CommitResult.Committed() -> committed.accept(records);
            case CommitResult.Failed _ -> {}
        }
        return answer;
    }

    @Override
    public List<OutboxRow> outbox(String destination, int limit) {
        var modelled = model.outbox(destination, limit);
        var answer = real.outbox(destination, limit);
        if (!modelled.equals(answer)) {
            differs.accept(
                    "the outbox for " + destination + ": " + modelled + " in the model, " + answer + " in SQLite");
        }
        return answer;
    }

    @Override
    public void close() {
        model.close();
        real.close();
    }
}
