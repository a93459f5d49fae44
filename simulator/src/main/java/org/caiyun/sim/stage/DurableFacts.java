package org.caiyun.sim.stage;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.journal.FactRecord;

/** Every fact that has come to lie on a stage's disk, in order, over all boots. Any thread. */
final class DurableFacts {
    private final List<FactRecord> facts = new ArrayList<>();

    /**
     * These lie there now; after a failed sync some of them did before, and nobody was told.
     *
     * @return those that are new
     */
    synchronized List<FactRecord> add(List<FactRecord> written) {
        int known = facts.isEmpty() ? 0 : written.indexOf(facts.getLast()) + 1;
        var fresh = written.subList(known, written.size());
        facts.addAll(fresh);
        return fresh;
    }

    /** All from this one on, counted from 0. */
    synchronized List<FactRecord> from(int first) {
        return List.copyOf(facts.subList(Math.min(first, facts.size()), facts.size()));
    }
}
