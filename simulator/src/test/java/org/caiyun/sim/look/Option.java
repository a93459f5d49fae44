package org.caiyun.sim.look;

import java.util.Locale;
import java.util.Optional;

/** What a reader may ask of the screen, one at a time. */
public enum Option {
    NORMAL,
    LARGE,
    CONTRAST,
    LOW,
    KEYPAD;

    /** As the view calls it; the normal screen has no name. */
    public Optional<String> inView() {
        return this == NORMAL ? Optional.empty() : Optional.of(toString());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
