package org.caiyun.device.line;

import java.time.Duration;

/**
 * The limits by which a {@link SupervisedLine} judges its line.
 *
 * @param openingLimit how long an opening may stay unanswered
 * @param handshakeLimit how long a driver may stay in Starting on an open line
 * @param settleTime how long a driver must stay Ready before earlier failures are forgotten
 */
public record LinePolicy(Backoff backoff, Duration openingLimit, Duration handshakeLimit, Duration settleTime) {
    public LinePolicy {
        for (Duration limit : new Duration[] {openingLimit, handshakeLimit, settleTime}) {
            if (limit.isNegative() || limit.isZero()) {
                throw new IllegalArgumentException("expected a limit above zero, was " + limit);
            }
        }
    }

    public static LinePolicy forDevices() {
        return new LinePolicy(
                Backoff.forDevices(), Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(5));
    }
}
