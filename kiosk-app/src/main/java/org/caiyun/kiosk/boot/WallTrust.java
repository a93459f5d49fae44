package org.caiyun.kiosk.boot;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.caiyun.device.Uptime;

/**
 * Whether the wall clock is to be believed, from what the operating system says about it now and then. Pure: both
 * clocks are handed in. One thread.
 *
 * <p>Both clocks of a computer run from one oscillator, so a clock that was right once stays right enough without its
 * time service as long as it keeps pace with the uptime; when it is set anew, trust must be won anew.
 */
final class WallTrust {
    /** An uncorrected oscillator is a minute off by then, if it is a bad one (100 ppm). */
    static final Duration HOLDOVER = Duration.ofDays(7);
    /** More than this against the uptime is a step, not the time between two readings. */
    static final Duration STEP = Duration.ofSeconds(2);

    private final Instant released;
    private Optional<Anchor> anchor = Optional.empty();
    private Optional<Anchor> pace = Optional.empty();

    /** Two readings of one moment. */
    private record Anchor(Uptime uptime, Instant wall) {
        boolean isInStepWith(Uptime now, Instant wallNow) {
            return Duration.between(wall.plus(now.since(uptime)), wallNow).abs().compareTo(STEP) < 0;
        }
    }

    /** {@code released}: this program was not there before, so no earlier time is right. */
    WallTrust(Instant released) {
        this.released = released;
    }

    /** True when the wall clock was set since the last look: what the system said before is void. */
    boolean stepped(Uptime now, Instant wall) {
        boolean stepped = pace.isPresent() && !pace.get().isInStepWith(now, wall);
        if (stepped) {
            anchor = Optional.empty();
        }
        if (stepped || pace.isEmpty()) {
            pace = Optional.of(new Anchor(now, wall));
        }
        return stepped;
    }

    /** {@code said} since the last step. */
    boolean isTrusted(Uptime now, Instant wall, Synchronisation said) {
        if (wall.isBefore(released)) {
            anchor = Optional.empty();
            return false;
        }
        if (said == Synchronisation.SYNCHRONISED) {
            anchor = Optional.of(new Anchor(now, wall));
        }
        return anchor.filter(a -> now.since(a.uptime()).compareTo(HOLDOVER) < 0).isPresent();
    }
}
