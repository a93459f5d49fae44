package org.caiyun.kiosk.store;

import java.util.List;
import java.util.TreeMap;
import org.caiyun.kiosk.journal.Contents;
import org.caiyun.kiosk.journal.FactRecord;

/** In the place of a store that cannot be opened: it knows nothing, takes nothing, and says why. Any thread. */
public final class RefusingStore implements Store {
    private static final String NO_JOURNAL = "none";

    private final StoreFault fault;

    public RefusingStore(StoreFault fault) {
        this.fault = fault;
    }

    @Override
    public Contents contents() {
        return new Contents(NO_JOURNAL, 1, "", List.of(), new TreeMap<>());
    }

    @Override
    public CommitResult commit(List<FactRecord> records) {
        return new CommitResult.Failed(fault);
    }

    @Override
    public List<OutboxRow> outbox(String destination, int limit) {
        return List.of();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
