package org.caiyun.sim.line;

import java.time.Duration;

/** How long a line needs for a byte. */
public record LineSpeed(Duration perByte) {
    /** For lines whose own time does not count, such as a socket on the same machine. */
    public static final LineSpeed AT_ONCE = new LineSpeed(Duration.ZERO);

    private static final int BITS_PER_BYTE = 10; // start, eight data, stop

    public LineSpeed {
        if (perByte.isNegative()) {
            throw new IllegalArgumentException("a byte takes no negative time: " + perByte);
        }
    }

    /** A serial line without parity. */
    public static LineSpeed ofBaudRate(int baudRate) {
        if (baudRate < 1) {
            throw new IllegalArgumentException("expected a baud rate above zero, was " + baudRate);
        }
        return new LineSpeed(Duration.ofNanos(BITS_PER_BYTE * 1_000_000_000L / baudRate));
    }

    public Duration timeFor(int bytes) {
        // Duration.multipliedBy goes through BigDecimal, and this is asked for every portion
        return Duration.ofNanos(perByte.toNanos() * bytes);
    }
}
