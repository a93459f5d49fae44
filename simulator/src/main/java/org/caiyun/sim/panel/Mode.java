package org.caiyun.sim.panel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two ways to run the same program. */
public enum Mode {
    /** The wall clock, real lines, threads. */
    WIRE,
    /** A virtual clock that can be stopped, one thread, one seed. */
    STEPPED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Mode> of(String label) {
        return Arrays.stream(values())
                .filter(mode -> mode.label().equals(label))
                .findFirst();
    }
}
