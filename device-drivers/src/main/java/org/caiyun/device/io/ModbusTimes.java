package org.caiyun.device.io;

import java.time.Duration;

/**
 * The times of a Modbus board.
 *
 * @param pollInterval from one reading of the inputs to the next while something goes on
 * @param restInterval the same while nothing goes on; never shorter, and well below the board's own watchdog, which a
 *     request that is sent twice must not wake
 * @param requestTimeout how long the board may take to answer; a request is sent twice at most
 * @param frameGap silence on the line before a request, at least 3.5 characters
 */
public record ModbusTimes(Duration pollInterval, Duration restInterval, Duration requestTimeout, Duration frameGap) {
    /** Inputs every 20 ms, at rest every 100 ms; 100 ms for an answer, 2 ms between frames. */
    public static final ModbusTimes USUAL = new ModbusTimes(
            Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(2));

    public ModbusTimes {
        if (restInterval.compareTo(pollInterval) < 0) {
            throw new IllegalArgumentException(
                    "a board at rest is not looked at more often: " + restInterval + " after " + pollInterval);
        }
    }

    /** With another interval; one that is longer than that of rest holds for both. */
    public ModbusTimes polledEvery(Duration interval) {
        Duration rest = restInterval.compareTo(interval) < 0 ? interval : restInterval;
        return new ModbusTimes(interval, rest, requestTimeout, frameGap);
    }
}
