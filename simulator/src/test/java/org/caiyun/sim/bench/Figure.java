package org.caiyun.sim.bench;

/**
 * What one benchmark came to.
 *
 * @param medianMicros of the iterations' means
 * @param limitMicros what it may be, 0 where nobody asks
 * @param allocatedBytes by one operation
 */
record Figure(String name, double medianMicros, double limitMicros, long allocatedBytes, long samples) {
    double ratio() {
        return limitMicros == 0 ? 0 : medianMicros / limitMicros;
    }

    boolean holds() {
        return ratio() <= 1;
    }
}
