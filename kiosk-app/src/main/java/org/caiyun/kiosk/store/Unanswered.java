package org.caiyun.kiosk.store;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.journal.FactRecord;

/**
 * The records of commits that were reported as failed: they may be in the journal all the same. Whoever asked for them
 * asks again until it is told that they are durable, with more records behind them.
 */
final class Unanswered {
    /** Proved to be there, and nobody was told. */
    private final List<FactRecord> there = new ArrayList<>();

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
        there.addAll(tried);
        tried = List.of();
    }

    /** What is still to be written of these: not the ones at the beginning that are there already. */
    List<FactRecord> of(List<FactRecord> records) {
        int known = 0;
        while (known < Math.min(there.size(), records.size())
                && Tail.of(there.get(known)).equals(Tail.of(records.get(known)))) {
            known++;
        }
        return records.subList(known, records.size());
    }

    /** A commit was answered: everything up to there is known to whoever asked. */
    void answered() {
        there.clear();
        tried = List.of();
    }
}
