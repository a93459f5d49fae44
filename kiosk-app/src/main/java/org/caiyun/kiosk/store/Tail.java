package org.caiyun.kiosk.store;

import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.journal.FactRecord;

/** The last record of a journal: what the next one follows. */
record Tail(long seq, String hash) {
    static final Tail NONE = new Tail(0, "");

    static Tail of(FactRecord record) {
        return new Tail(record.seq(), record.hash());
    }

    /** Why these records do not follow, one after the other; empty when they do. */
    Optional<String> problem(List<FactRecord> records) {
        var last = this;
        for (FactRecord record : records) {
            if (record.seq() != last.seq + 1 || !record.previousHash().equals(last.hash)) {
                return Optional.of("record " + record.seq() + " does not follow record " + last.seq);
            }
            last = of(record);
        }
        return Optional.empty();
    }
}
