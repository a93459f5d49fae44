package org.caiyun.sim.world;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caiyun.device.Uptime;

/**
 * A worn contact: for a while after each change of what a sensor sees, its level jumps. Which level shows follows from
 * the moment alone.
 */
final class SensorBounce {
    private static final Duration LASTS = Duration.ofMillis(150);
    private static final long SLICE_NANOS = 1_000_000;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Map<ChuteSensor, Edge> edges = new HashMap<>();

    private record Edge(boolean level, Uptime until) {}

    boolean level(ChuteSensor sensor, boolean truth, Uptime now) {
        var last = edges.computeIfAbsent(sensor, _ -> new Edge(truth, now));
        if (last.level() != truth) {
            last = new Edge(truth, now.plus(LASTS));
            edges.put(sensor, last);
        }
        return last.until().reachedAt(now) ? truth : jumps(now);
    }

    /** When the level of a sensor may jump next; absent while all are calm. */
    Optional<Uptime> deadline(Uptime now) {
        boolean calm = edges.values().stream().allMatch(edge -> edge.until().reachedAt(now));
        return calm ? Optional.empty() : Optional.of(new Uptime((now.nanos() / SLICE_NANOS + 1) * SLICE_NANOS));
    }

    void forget(ChuteSensor sensor) {
        edges.remove(sensor);
    }

    private static boolean jumps(Uptime now) {
        long mixed = (now.nanos() / SLICE_NANOS + 1) * MIX;
        return (mixed ^ mixed >>> 29) * MIX < 0;
    }
}
