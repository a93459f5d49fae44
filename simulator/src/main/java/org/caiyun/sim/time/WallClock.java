package org.caiyun.sim.time;

import java.time.Duration;
import java.time.Instant;

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

    Instant shows(Instant start, Duration uptime) {
        return switch (this) {
            case RIGHT -> start.plus(uptime);
            case AHEAD -> start.plus(uptime).plus(JUMP);
            case BACK -> start.plus(uptime).minus(JUMP);
            case UNSET -> Instant.EPOCH.plus(uptime);
        };
    }
}
