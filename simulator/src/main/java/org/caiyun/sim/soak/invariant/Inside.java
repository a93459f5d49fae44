package org.caiyun.sim.soak.invariant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;

/** What lies behind the shutter or on the belt. */
final class Inside {
    private final Map<SimBook, Long> since = new LinkedHashMap<>();
    private int captive;

    /** {@code lastRecord} is the last one that the journal had by then. */
    void moved(SimBook book, Place from, Place to, long lastRecord) {
        captive += (to instanceof Place.Captive ? 1 : 0) - (from instanceof Place.Captive ? 1 : 0);
        if (isInside(to)) {
            since.putIfAbsent(book, lastRecord);
        } else {
            since.remove(book);
        }
    }

    private static boolean isInside(Place place) {
        return switch (place) {
            case Place.Captive _, Place.Belt _ -> true;
            case Place.Outside _, Place.Mouth _, Place.InBin _ -> false;
        };
    }

    /** Each, and the last record before it came there. */
    Map<SimBook, Long> since() {
        return Collections.unmodifiableMap(since);
    }

    /** How many. */
    int count() {
        return since.size();
    }

    /** How many of them lie behind the shutter. */
    int captive() {
        return captive;
    }

    /** Whether one is among them that no antenna sees. */
    boolean hasUntagged() {
        return since.keySet().stream().anyMatch(book -> book.chips().isEmpty());
    }
}
