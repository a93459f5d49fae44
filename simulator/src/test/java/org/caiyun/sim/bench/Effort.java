package org.caiyun.sim.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param forks processes of their own for JMH; 0 measures in this one, which is for trying only
 * @param returns of a book, each of which is timed
 * @param starts of the firmware, of each kind
 */
record Effort(int forks, int warmups, int iterations, Duration iteration, int returns, int starts) {
    static final Effort STANDARD = new Effort(1, 5, 5, Duration.ofSeconds(1), 300, 5);
}
