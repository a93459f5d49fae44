package org.caiyun.sim.soak;

import java.util.Random;

/**
 * How unkind one run is, drawn from its seed; shares are from 0 to 1.
 *
 * @param lostBytes of the portions on serial lines
 * @param faults of the returns during which a device or the library fails
 * @param restarts of the returns during which the power is cut
 * @param foreign of the books that are another library's
 * @param impatience of the returns after which the patron presses done
 * @param reexecutes the library runs a repeated request again instead of replaying its answer
 */
record SoakOptions(
        double lostBytes, double faults, double restarts, double foreign, double impatience, boolean reexecutes) {
    static SoakOptions drawn(Random random) {
        return new SoakOptions(
                random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.01,
                random.nextInt(4) == 0 ? 0 : random.nextDouble() * 0.6,
                random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.4,
                random.nextDouble() * 0.3,
                random.nextDouble(),
                random.nextBoolean());
    }
}
