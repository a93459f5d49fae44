package org.caiyun.kiosk.journal;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.kiosk.item.Bin;

/**
 * What a start needs to know of the journal: not the year behind it, only what is still open.
 *
 * @param nextSeq the number that the next fact gets
 * @param lastHash the hash of the last record; empty for a new journal
 * @param open in order: all facts of returns that are not closed (not at rest, owed to the library, or in a session
 *     that has not ended), of receipts whose outcome is not known, and the end of the session that an open return has
 *     left
 * @param bins how many items lie in each bin
 * @param cataloguing the tasks that are open, and how far the platform has told of them
 */
public record Contents(
        String journal,
        long nextSeq,
        String lastHash,
        List<FactRecord> open,
        SortedMap<Bin, Integer> bins,
        Cataloguing cataloguing) {
    public Contents {
        open = List.copyOf(open);
        bins = Collections.unmodifiableSortedMap(new TreeMap<>(bins));
    }

    /** With nothing to catalogue. */
    public Contents(
            String journal, long nextSeq, String lastHash, List<FactRecord> open, SortedMap<Bin, Integer> bins) {
        this(journal, nextSeq, lastHash, open, bins, Cataloguing.NOTHING);
    }
}
