package org.caiyun.device.chute;

import java.time.Duration;

/**
 * How long things take in a chute, and how long is too long.
 *
 * @param presence how long the mouth must be occupied before an item counts as inserted
 * @param shutter how long the shutter needs to open or close
 * @param capture how long the belt may need to draw an item in
 * @param back how long the belt may need to bring an item back to the mouth
 * @param giveBack how long a patron may take to take an item back
 * @param travel how long an item may need from behind the shutter to an output
 */
public record ChuteLimits(
        Duration presence, Duration shutter, Duration capture, Duration back, Duration giveBack, Duration travel) {
    /** For a machine with a belt of about a metre. */
    public static ChuteLimits usual() {
        return new ChuteLimits(
                Duration.ofMillis(100),
                Duration.ofMillis(150),
                Duration.ofSeconds(4),
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                Duration.ofSeconds(8));
    }
}
