package org.caiyun.sim.boot;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caiyun.sim.soak.SoakResult;

/** What many runs came to together. */
final class SoakTally {
    private static final double SECOND = 1e9;

    private final SortedMap<String, Integer> mishaps = new TreeMap<>();
    private int returns;
    private long crashes;
    private long staffTasks;
    private long facts;

    void add(SoakResult result) {
        returns += result.returns();
        crashes += result.crashes();
        staffTasks += result.staffTasks();
        facts += result.facts();
        result.mishaps().forEach((kind, times) -> mishaps.merge(kind, times, Integer::sum));
    }

    int returns() {
        return returns;
    }

    String progress(long seed, long nanos) {
        return String.format(
                Locale.ROOT,
                "returns=%d seed=%d seconds=%.0f returns-a-second=%.0f",
                returns,
                seed,
                nanos / SECOND,
                returns * SECOND / nanos);
    }

    /** Everything on one line. */
    String line(long first, int violations, long nanos) {
        var kinds = mishaps.entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue())
                .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                "returns=%d first-seed=%d violations=%d seconds=%.1f returns-a-second=%.0f facts=%d crashes=%d"
                        + " staff-tasks=%d mishaps=%s",
                returns,
                first,
                violations,
                nanos / SECOND,
                returns * SECOND / nanos,
                facts,
                crashes,
                staffTasks,
                kinds.isEmpty() ? "none" : kinds);
    }
}
