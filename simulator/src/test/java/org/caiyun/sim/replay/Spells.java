package org.caiyun.sim.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * When a platform is well and when it is not: spells of a few requests each, of every kind in turn, at random. Whoever
 * asks takes care that nobody else does.
 */
final class Spells {
    private static final int SELDOM = 25;
    private static final int LONGEST = 3;
    /** It costs a kiosk longer than all others together. */
    private static final int BETWEEN_LATE_ONES = 25;

    private final Random random;
    private final ArrayDeque<Kind> next = new ArrayDeque<>();
    private final Map<Kind, Integer> met = new EnumMap<>(Kind.class);
    private Kind kind = Kind.DOWN;
    private int left;
    private int begun;

    /** What a request meets. A conflict is not among them: by it the platform says that it never takes the event. */
    enum Kind {
        /** The connection ends, and nothing is done. */
        DOWN,
        /** The connection ends when it is done. */
        NO_ANSWER,
        SLOW,
        /** It is done, and answered when no kiosk waits any more. */
        LATE,
        /** It answers 500 and does nothing. */
        BROKEN,
        /** It is done, and the answer fits no schema. */
        WRONG_SCHEMA,
        /** It arrives twice. */
        DOUBLED
    }

    Spells(long seed) {
        random = new Random(seed);
    }

    /** What the next request meets; absent: a platform that is well. */
    Optional<Kind> next() {
        if (left == 0) {
            if (random.nextInt(SELDOM) > 0) {
                return Optional.empty();
            }
            begin();
        }
        left--;
        met.merge(kind, 1, Integer::sum);
        return Optional.of(kind);
    }

    private void begin() {
        begun++;
        if (begun % BETWEEN_LATE_ONES == 0) {
            kind = Kind.LATE;
            left = 1;
            return;
        }
        if (next.isEmpty()) {
            List<Kind> all = new ArrayList<>(Arrays.asList(Kind.values()));
            all.remove(Kind.LATE);
            Collections.shuffle(all, random);
            next.addAll(all);
        }
        kind = next.remove();
        left = 1 + random.nextInt(LONGEST);
    }

    /** How many requests have met each. */
    Map<Kind, Integer> met() {
        return Collections.unmodifiableMap(new EnumMap<>(met));
    }
}
