package org.caiyun.kiosk.library.sip2;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.caiyun.kiosk.library.LibraryEvent;

/**
 * Compares the library's clock, as its status (98) shows it, with the machine's while that one is right. That they are
 * apart is said once, and so is that they agree again; which of them is wrong nobody here can tell.
 */
final class ClockComparison {
    private final ZoneId zone;
    private final Duration tolerance;
    private final Supplier<Optional<Instant>> wallClock;
    private boolean apart;

    /** {@code wallClock} is empty while the machine's clock is not right. */
    ClockComparison(ZoneId zone, Duration tolerance, Supplier<Optional<Instant>> wallClock) {
        this.zone = zone;
        this.tolerance = tolerance;
        this.wallClock = wallClock;
    }

    /** What there is to say. */
    Optional<LibraryEvent> heard(AcsStatus status) {
        return status.clock()
                .instant(zone)
                .flatMap(theirs -> wallClock.get().flatMap(ours -> news(Duration.between(ours, theirs))));
    }

    /** Half the tolerance lies between the two, so that clocks at its edge are not said each time. */
    private Optional<LibraryEvent> news(Duration ahead) {
        boolean far = ahead.abs().compareTo(apart ? tolerance.dividedBy(2) : tolerance) > 0;
        if (far == apart) {
            return Optional.empty();
        }
        apart = far;
        return Optional.of(new LibraryEvent.ClockCompared(ahead, !far));
    }
}
