package org.caiyun.kiosk.manifest;

import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.item.WallTime;

/**
 * What lies in one bin, or lay in it when it was emptied.
 *
 * @param number the journal's number of its emptying, so that no manifest can be missing unnoticed; 0 while the bin
 *     fills
 * @param before the number of the bin's manifest before this one; 0 where the journal knows none
 * @param since when the bin was emptied before; absent where the journal does not reach back so far
 * @param emptied absent while the bin fills
 * @param handover what whoever emptied it said of it
 * @param counted how many items the machine has counted
 * @param lines those of which the journal tells, in the order in which they fell in
 */
public record BinManifest(
        Bin bin,
        long number,
        long before,
        Optional<WallTime> since,
        Optional<WallTime> emptied,
        Handover handover,
        int counted,
        List<Line> lines) {
    public BinManifest {
        lines = List.copyOf(lines);
    }

    /**
     * One item in a bin.
     *
     * @param item all that is known of it today, late answers of the library included
     * @param landed when it fell in
     * @param witnessed whether a sensor saw it fall
     * @param rule which rule chose the bin
     */
    public record Line(ReturnSummary item, WallTime landed, boolean witnessed, String rule) {}

    /** Items that were counted and of which the journal no longer tells: facts that old have been exported. */
    public int untold() {
        return Math.max(0, counted - lines.size());
    }
}
