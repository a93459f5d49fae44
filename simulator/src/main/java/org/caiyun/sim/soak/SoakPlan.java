package org.caiyun.sim.soak;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.sim.scenario.ScenarioBook;

/**
 * All that is decided of a run before it begins. A seed always gives the same plan; a plan with less in it leaves what
 * remains as it was.
 */
record SoakPlan(
        long seed, SoakOptions options, List<ScenarioBook> books, List<SoakVisit> visits, List<Mishap> mishaps) {
    SoakPlan {
        books = List.copyOf(books);
        visits = List.copyOf(visits);
        mishaps = List.copyOf(mishaps);
    }

    static SoakPlan drawn(long seed, int returns, SoakOptions options) {
        var books = SoakPurchases.of(
                SoakBooks.drawn(options.books(), options.tags(), Streams.BOOKS.of(seed, 0)),
                Streams.PURCHASE.of(seed, 0));
        var visits = new ArrayList<SoakVisit>();
        var mishaps = new ArrayList<Mishap>();
        for (int number = 1; number <= returns; number++) {
            visits.add(SoakVisit.drawn(number, Streams.VISIT.of(seed, number)));
            var random = Streams.MISHAP.of(seed, number);
            for (var kind : MishapKind.values()) {
                if (random.nextDouble() < options.mishaps().getOrDefault(kind.name(), 0.0)) {
                    // also drawn where it may not happen: so who may lie, and which reader there is, changes no other
                    // mishap
                    var mishap = kind.in(number, random);
                    if (options.allows(kind)) {
                        mishaps.add(mishap);
                    }
                }
            }
        }
        return new SoakPlan(seed, options, books, visits, mishaps);
    }

    SoakPlan withVisits(List<SoakVisit> fewer) {
        var left = fewer.stream().map(SoakVisit::number).toList();
        var theirs = mishaps.stream().filter(m -> left.contains(m.visit())).toList();
        return new SoakPlan(seed, options, books, fewer, theirs);
    }

    SoakPlan withMishaps(List<Mishap> fewer) {
        return new SoakPlan(seed, options, books, visits, fewer);
    }

    List<Mishap> mishapsOf(SoakVisit visit) {
        return mishaps.stream().filter(m -> m.visit() == visit.number()).toList();
    }
}
