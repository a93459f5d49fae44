package org.caiyun.sim.soak.invariant;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A planted bug and the invariant that must find it.
 *
 * @param what is wrong, in words for the report
 */
record Planted(Class<? extends Invariant> finder, String what, Supplier<PlantedBug> bug) {
    static List<Planted> all() {
        return List.of(BugsOnThePath.ALL, BugsInTheBooks.ALL, BugsInTheMachine.ALL, BugsAtThePlatform.ALL).stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(planted -> planted.finder().getSimpleName()))
                .toList();
    }

    @Override
    public String toString() {
        return finder.getSimpleName() + " finds: " + what;
    }
}
