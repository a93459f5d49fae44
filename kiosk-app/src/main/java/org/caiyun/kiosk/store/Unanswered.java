package org.caiyun.kiosk.store;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.journal.FactRecord;

/**
 * The records of commits that were reported as failed, or whose answer was lost: they may be in the journal all the
 * same. Whoever asked for them asks again until it is told that they are durable, with more records behind them.
 */
final class Unanswered {
    /** The end of the journal: what the last answer confirmed, and behind it what is there and nobody was told of. */
    private List<FactRecord> there = List.of();

    private List<FactRecord> tried = List.of();

    /** These were to be written, and the answer was that they are not. */
    void tried(List<FactRecord> records) {
        tried = List.copyOf(records);
    }

    /** What the last failed commit had tried to write; empty when nothing did. */
    List<FactRecord> tried() {
        return tried;
    }

    /** What was tried is in the journal, and durable. */
    void found() {
        var more = new ArrayList<>(there);
        more.addAll(tried);
        there = List.copyOf(more);
        tried = List.of();
    }

    /** What is still to be written of these: not the ones at the beginning that are there already. */
    List<FactRecord> of(List<FactRecord> records) {
        int known = 0;
        for (FactRecord written : there) {
            if (known < records.size() && Tail.of(written).equals(Tail.of(records.get(known)))) {
                known++;
            }
        }
        return records.subList(known, records.size());
    }

    /** A commit was answered: everything up to there is known to whoever asked, unless the answer was lost. */
    void answered(List<FactRecord> records) {
        there = List.copyOf(records);
        tried = List.of();
    }
}
