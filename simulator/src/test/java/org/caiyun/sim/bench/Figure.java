package org.caiyun.sim.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * One line of the table: what was measured, beside what it is compared with in the same run.
 *
 * @param value and the baseline's, in the unit
 * @param allocatedBytes by one operation, 0 where it is not measured
 */
record Figure(String name, double value, Unit unit, Optional<Baseline> baseline, Bound bound, long allocatedBytes) {
    /** In what it is shown. */
    enum Unit {
        MICROS("µs", 1e3),
        MILLIS("ms", 1e6),
        MEGABYTES("MB", 1e6);

        private final String sign;
        private final double small;

        Unit(String sign, double small) {
            this.sign = sign;
            this.small = small;
        }

        /** Of so many nanoseconds, or bytes. */
        double of(double nanosOrBytes) {
            return nanosOrBytes / small;
        }

        double of(long nanosOrBytes) {
            return of((double) nanosOrBytes);
        }

        String sign() {
            return sign;
        }

        String show(double value) {
            return String.format(Locale.ROOT, value < 10 ? "%.2f %s" : "%.1f %s", value, sign);
        }
    }

    /** What it is compared with. */
    record Baseline(String name, double value) {}

    /** What it may be at most. */
    sealed interface Bound {
        /** Nobody asks. */
        record None() implements Bound {}

        /** So much, in the figure's unit. */
        record Most(double value) implements Bound {}

        /** So many times its baseline. */
        record Times(double ratio) implements Bound {}
    }

    static final Bound ANY = new Bound.None();

    Optional<Double> ratio() {
        return baseline.map(other -> value / other.value);
    }

    boolean holds() {
        return switch (bound) {
            case Bound.None() -> true;
            case Bound.Most(double most) -> value <= most;
            case Bound.Times(double times) -> ratio().orElseThrow() <= times;
        };
    }
}
