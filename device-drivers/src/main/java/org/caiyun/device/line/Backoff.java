package org.caiyun.device.line;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: {@code first} after the first failure, {@code factor} times longer after each
 * further one, never longer than {@code longest}.
 *
 * @param jitter the share of a delay, 0 to 1, by which it may be shortened at random, so that many kiosks do not knock
 *     at once
 */
public record Backoff(Duration first, double factor, Duration longest, double jitter) {
    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("expected 0 < first <= longest, was " + first + " and " + longest);
        }
        if (!(factor >= 1) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("expected a factor of at least 1, was " + factor);
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("expected a jitter from 0 to 1, was " + jitter);
        }
    }

    /** For a device on a line: quick at first, since a loose plug comes back at once, then every ten seconds. */
    public static Backoff forDevices() {
        return new Backoff(Duration.ofMillis(100), 2, Duration.ofSeconds(10), 0);
    }

    /** The delay after {@code failures} failures in a row, counted from 1, without jitter. */
    public Duration delayAfter(int failures) {
        if (failures < 1) {
            throw new IllegalArgumentException("failures are counted from 1, was " + failures);
        }
        double nanos = first.toNanos() * Math.pow(factor, failures - 1.0);
        return nanos >= longest.toNanos() ? longest : Duration.ofNanos((long) nanos);
    }

    /** The delay with its jitter taken from {@code random}, which belongs to the caller and has the caller's seed. */
    public Duration delayAfter(int failures, RandomGenerator random) {
        Duration full = delayAfter(failures);
        if (jitter == 0) {
            return full;
        }
        return full.minusNanos((long) (full.toNanos() * jitter * random.nextDouble()));
    }
}
