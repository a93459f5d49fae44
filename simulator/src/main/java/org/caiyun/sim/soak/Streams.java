package org.caiyun.sim.soak;

import java.util.Random;

/**
 * Random numbers for one purpose of a run. What one stream is asked never changes what another answers, so that a
 * mishap can be left out and everything else stays as it was.
 */
enum Streams {
    OPTIONS(0),
    BOOKS(1),
    VISIT(2),
    MISHAP(3),
    WITNESS(4),
    READER(5),
    LIBRARY(6),
    PURCHASE(7),
    BOARD(8),
    SORTING(9),
    KIND(10);

    private final int number;

    Streams(int number) {
        this.number = number;
    }

    /** The stream of this purpose for the run's nth visit, or 0. */
    Random of(long seed, int visit) {
        return new Random(mixed(mixed(mixed(seed) + number) + visit));
    }

    /** Neighbouring seeds become strangers: {@link Random} alone begins alike for them. */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
