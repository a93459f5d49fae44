package org.caiyun.kiosk.flow;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.ReturnFact.ReturnReported;

/**
 * The returns that the platform was told of without a time, and whose time the next right clock will tell: this run of
 * the program has seen them, and counted since. Bounded: on a machine whose clock is never right the oldest leave, and
 * their reports stay without a time.
 */
public record UndatedReports(SortedMap<ReturnId, Undated> reports) {
    static final UndatedReports NONE = new UndatedReports(new TreeMap<>());

    static final int MOST = 1_000;

    /** A report that had no time. */
    public record Undated(ReturnReported report, WallTime.ByUptime takenAt) {}

    public UndatedReports {
        var kept = new TreeMap<>(reports);
        while (kept.size() > MOST) {
            kept.pollFirstEntry();
        }
        reports = Collections.unmodifiableSortedMap(kept);
    }

    /** After one more report. */
    UndatedReports with(ReturnReported report, WallTime takenAt) {
        return switch (takenAt) {
            case WallTime.ByUptime byUptime -> {
                var next = new TreeMap<>(reports);
                next.put(report.id(), new Undated(report, byUptime));
                yield new UndatedReports(next);
            }
            // either it had a time, or nothing will ever tell it
            case WallTime.Known _, WallTime.Unknown _ -> this;
        };
    }
}
