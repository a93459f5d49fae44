package org.caiyun.sim.time;

import java.time.Duration;
import java.time.Instant;
import org.caiyun.device.Uptime;

/** What the kiosk's wall clock shows, whatever its uptime says. */
public enum WallClock {
    RIGHT,
    /** Some hours ahead. */
    AHEAD,
    /** Some hours behind. */
    BACK,
    /** Never set since the power came: it began in 1970. */
    UNSET;

    private static final Duration JUMP = Duration.ofHours(5);

    Instant shows(Instant start, Uptime uptime) {
        return switch (this) {
            case RIGHT -> start.plusNanos(uptime.nanos());
            case AHEAD -> start.plusNanos(uptime.nanos()).plus(JUMP);
            case BACK -> start.plusNanos(uptime.nanos()).minus(JUMP);
            case UNSET -> Instant.EPOCH.plusNanos(uptime.nanos());
        };
    }
}
