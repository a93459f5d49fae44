package org.caiyun.sim.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes a list shorter as long as something still holds of what remains: delta debugging, Zeller and Hildebrandt's
 * ddmin.
 */
final class Shrinking {
    private final BooleanSupplier goesOn;
    private int tries;

    /** It ends early, with the best so far, when this is false. */
    Shrinking(BooleanSupplier goesOn) {
        this.goesOn = goesOn;
    }

    /** A part of {@code all} of which it holds; no single element more can be left out, unless it had to end early. */
    <T> List<T> shortest(List<T> all, Predicate<List<T>> holds) {
        var best = all;
        if (!best.isEmpty() && tries(List.of(), holds)) {
            return List.of();
        }
        int parts = 2;
        while (best.size() >= 2 && goesOn.getAsBoolean()) {
            int size = Math.ceilDiv(best.size(), parts);
            var smaller = smaller(best, size, holds);
            if (smaller.size() < best.size()) {
                best = smaller;
                parts = Math.max(2, parts - 1);
            } else if (size == 1) {
                return best;
            } else {
                parts = Math.min(best.size(), 2 * parts);
            }
        }
        return best;
    }

    /** One such part, or all that is left when that one is left out; the list itself where neither will do. */
    private <T> List<T> smaller(List<T> all, int size, Predicate<List<T>> holds) {
        List<Function<Integer, List<T>>> ways =
                List.of(from -> all.subList(from, Math.min(all.size(), from + size)), from -> without(all, from, size));
        for (var way : ways) {
            for (int from = 0; from < all.size() && goesOn.getAsBoolean(); from += size) {
                var some = List.copyOf(way.apply(from));
                if (some.size() < all.size() && tries(some, holds)) {
                    return some;
                }
            }
        }
        return all;
    }

    private static <T> List<T> without(List<T> all, int from, int size) {
        var rest = new ArrayList<>(all.subList(0, from));
        rest.addAll(all.subList(Math.min(all.size(), from + size), all.size()));
        return rest;
    }

    private <T> boolean tries(List<T> some, Predicate<List<T>> holds) {
        tries++;
        return holds.test(some);
    }

    /** How often it was asked whether it holds. */
    int tries() {
        return tries;
    }
}
