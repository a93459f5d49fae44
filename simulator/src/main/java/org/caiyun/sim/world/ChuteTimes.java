package org.caiyun.sim.world;

import java.time.Duration;

/**
 * How fast the belt of a simulated machine moves an item.
 *
 * @param mouthToCaptive from the mouth until the item is wholly behind the shutter
 * @param frontToCaptive from the mouth until its front reaches the sensor behind the shutter
 * @param captiveToBelt until the belt sensor sees it and the antenna no more
 * @param beltToBin until it falls into a bin
 * @param landingPulse how long the landing sensor sees it fall
 */
public record ChuteTimes(
        Duration mouthToCaptive,
        Duration frontToCaptive,
        Duration captiveToBelt,
        Duration beltToBin,
        Duration landingPulse) {
    public static ChuteTimes usual() {
        return new ChuteTimes(
                Duration.ofMillis(400),
                Duration.ofMillis(250),
                Duration.ofMillis(200),
                Duration.ofMillis(800),
                // a belt that needs so long for a whole item carries it past a beam no faster
                Duration.ofMillis(400));
    }

    Duration beltFrom() {
        return mouthToCaptive.plus(captiveToBelt);
    }

    Duration binFrom() {
        return beltFrom().plus(beltToBin);
    }
}
