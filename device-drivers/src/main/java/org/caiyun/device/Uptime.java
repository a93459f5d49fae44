package org.caiyun.device;

import java.time.Duration;
import java.util.Optional;

/**
 * A reading of the monotonic clock, in nanoseconds since an arbitrary start; it knows no calendar and never goes back.
 */
public record Uptime(long nanos) implements Comparable<Uptime> {
    public static final Uptime ZERO = new Uptime(0);

    public Uptime plus(Duration duration) {
        return new Uptime(nanos + duration.toNanos());
    }

    /** The time from {@code earlier} to this reading; negative when {@code earlier} is later. */
    public Duration since(Uptime earlier) {
        return Duration.ofNanos(nanos - earlier.nanos);
    }

    /** True when this deadline has come at {@code now}. */
    public boolean reachedAt(Uptime now) {
        return nanos <= now.nanos;
    }

    public static Uptime earlier(Uptime a, Uptime b) {
        return a.nanos <= b.nanos ? a : b;
    }

    /** The earlier of two deadlines, where each may be absent. */
    public static Optional<Uptime> earliest(Optional<Uptime> a, Optional<Uptime> b) {
        if (a.isPresent() && b.isPresent()) {
            return a.get().nanos <= b.get().nanos ? a : b;
        }
        return a.isPresent() ? a : b;
    }

    @Override
    public int compareTo(Uptime other) {
        return Long.compare(nanos, other.nanos);
    }
}
