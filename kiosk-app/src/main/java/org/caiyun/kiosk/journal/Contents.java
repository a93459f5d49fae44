package org.caiyun.kiosk.journal;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReturnId;

/**
 * What a start needs to know of the journal: not the year behind it, only what is still open.
 *
 * @param nextSeq the number that the next fact gets
 * @param lastHash the hash of the last record; empty for a new journal
 * @param open all facts, in order, of returns that are not closed: not at rest, owed to the library, or in a session
 *     that has not ended; and of receipts whose outcome is not known
 * @param sessionsEnded those of the open returns whose patron's session has ended
 * @param bins how many items lie in each bin
 */
public record Contents(
        String journal,
        long nextSeq,
        String lastHash,
        List<FactRecord> open,
        Set<ReturnId> sessionsEnded,
        SortedMap<Bin, Integer> bins) {
    public Contents {
        open = List.copyOf(open);
        sessionsEnded = Set.copyOf(sessionsEnded);
        bins = Collections.unmodifiableSortedMap(new TreeMap<>(bins));
    }
}
