package org.caiyun.sim.soak.coverage;

import java.util.Comparator;

/** A hunt that has met something: what it was aimed at, and from which seed. */
record Recipe(Pair pair, long seed) {
    static final Comparator<Recipe> BY_TEXT = Comparator.comparing(Recipe::toString);

    static Recipe of(String line) {
        var parts = line.split(": ", 2);
        return new Recipe(Pair.of(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
        return pair + ": " + seed;
    }
}
