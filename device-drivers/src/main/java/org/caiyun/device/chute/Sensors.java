package org.caiyun.device.chute;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caiyun.device.chute.ChuteEvent.Position;

/** What the sensors of a chute see at one moment; {@code landings} are the outputs whose landing sensor is on. */
record Sensors(boolean mouth, boolean captive, boolean belt, SortedSet<Integer> landings) {
    static final Sensors NOTHING = new Sensors(false, false, false, new TreeSet<>());

    Sensors {
        landings = Collections.unmodifiableSortedSet(new TreeSet<>(landings));
    }

    /** True when nothing is seen between the shutter and the outputs. */
    boolean insideIsFree() {
        return !captive && !belt;
    }

    /** Where an item inside is seen; the mouth does not count, since the next item may lie there. */
    Position inside() {
        if (belt) {
            return Position.BELT;
        }
        return captive ? Position.SHUTTER : Position.NOWHERE_SEEN;
    }

    SortedSet<Integer> landedSince(Sensors before) {
        var landed = new TreeSet<>(landings);
        landed.removeAll(before.landings);
        return landed;
    }
}
