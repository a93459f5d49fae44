package org.caiyun.sim.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.caiyun.kiosk.config.BoardConfig.Driver;
import org.caiyun.sim.scenario.Trouble;
import org.junit.jupiter.api.Test;

final class SoakPlanTest {
    private static final List<SoakPlan> PLANS =
            LongStream.range(0, 200).mapToObj(seed -> plan(seed, 25)).toList();

    @Test
    void everyKindOfMishapAndOfBookComesUp() {
        var kinds = PLANS.stream()
                .flatMap(plan -> plan.mishaps().stream())
                .map(Mishap::kind)
                .collect(Collectors.toSet());
        var books = PLANS.stream()
                .flatMap(plan -> plan.books().stream())
                .map(book -> book.title().replaceAll(" .*", ""))
                .collect(Collectors.toSet());

        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(
                        MishapKind.values().stream().map(MishapKind::name).toList());
        assertThat(kinds).containsAll(Trouble.all().stream().map(Mishap::kindOf).toList());
        assertThat(books).hasSameSizeAs(SoakBook.values());
    }

    /** Swarm testing: a kind that is always there hides what needs its absence. */
    @Test
    void everyKindOfMishapIsMissingInManyRuns() {
        for (var kind : MishapKind.values()) {
            assertThat(PLANS)
                    .as(kind.name())
                    .anyMatch(plan -> plan.options().mishaps().containsKey(kind.name()));
            assertThat(PLANS)
                    .as(kind.name())
                    .filteredOn(plan -> !plan.options().mishaps().containsKey(kind.name()))
                    .hasSizeGreaterThan(100);
        }
    }

    @Test
    void aLongerRunBeginsAsAShorterOne() {
        var shorter = plan(7, 10);
        var longer = plan(7, 25);

        assertThat(longer.visits()).startsWith(shorter.visits().toArray(SoakVisit[]::new));
        assertThat(longer.mishaps()).startsWith(shorter.mishaps().toArray(Mishap[]::new));
    }

    @Test
    void withoutAVisitTheOthersStayAsTheyWere() {
        var plan =
                PLANS.stream().filter(p -> p.mishaps().size() > 20).findFirst().orElseThrow();
        var fewer = plan.withVisits(plan.visits().subList(5, 25));

        assertThat(fewer.visits()).isEqualTo(plan.visits().subList(5, 25));
        assertThat(fewer.mishaps())
                .isNotEmpty()
                .isEqualTo(plan.mishaps().stream().filter(m -> m.visit() > 5).toList());
    }

    @Test
    void whoeverMayLieInARunOnlyTheirFaultsMisleadInIt() {
        for (var plan : PLANS) {
            assertThat(plan.mishaps().stream()
                            .flatMap(mishap -> misledBy(mishap, plan.options().board()).stream()))
                    .as("seed " + plan.seed())
                    .isSubsetOf(plan.options().lying());
        }
    }

    @Test
    void mostlyOneWitnessMayLieSometimesNobodyAndInOneRunOfEightAll() {
        var mayLie = LongStream.range(0, 4_000)
                .mapToObj(seed -> SoakOptions.of(seed).mayLie())
                .collect(Collectors.groupingBy(who -> who, Collectors.counting()));

        assertThat(mayLie).hasSize(Witness.values().length + 2);
        assertThat(mayLie.get(Set.of())).isBetween(850L, 1_150L);
        assertThat(mayLie.get(Set.of(Witness.values()))).isBetween(400L, 600L);
        for (var witness : Witness.values()) {
            assertThat(mayLie.get(Set.of(witness))).as(witness.name()).isBetween(400L, 600L);
        }
    }

    /** The rule takes mishaps away and adds none: what is left is what would have been drawn without it. */
    @Test
    void whoMayLieChangesNoOtherMishap() {
        var everybody = Set.of(Witness.values());

        for (var plan : PLANS) {
            var options = plan.options();
            var all = SoakPlan.drawn(
                    plan.seed(),
                    25,
                    new SoakOptions(
                            options.mishaps(),
                            options.books(),
                            everybody,
                            options.machine(),
                            options.board(),
                            options.tags(),
                            options.library(),
                            options.sorting()));

            assertThat(plan.mishaps())
                    .as("seed " + plan.seed())
                    .isEqualTo(all.mishaps().stream()
                            .filter(mishap -> options.mayLie().containsAll(misledBy(mishap, options.board())))
                            .toList());
        }
    }

    @Test
    void placesAreJudgedWhereOneWitnessLiesAtMost() {
        assertThat(PLANS).anyMatch(plan -> plan.options().lying().size() == 1);
        assertThat(PLANS).anyMatch(plan -> plan.options().lying().size() > 1);
        for (var plan : PLANS) {
            var options = plan.options();

            assertThat(options.placesAreJudged()).isEqualTo(options.lying().size() < 2);
            assertThat(options.toString())
                    .containsPattern("^(chute|drop); reader ")
                    .contains("; may lie: ");
            assertThat(options.toString().contains("places are not judged")).isEqualTo(!options.placesAreJudged());
        }
    }

    private static SoakPlan plan(long seed, int returns) {
        return SoakPlan.drawn(seed, returns, SoakOptions.of(seed));
    }

    private static Set<Witness> misledBy(Mishap mishap, SoakBoard board) {
        return MishapKind.values().stream()
                .filter(kind -> kind.name().equals(mishap.kind()))
                .findFirst()
                .map(board::misledBy)
                .orElse(Set.of());
    }

    @Test
    void halfOfTheRunsHavePinsAndThereNothingBefallsAWire() {
        var pins = LongStream.range(0, 1_000)
                .mapToObj(SoakOptions::of)
                .filter(options -> options.board().driver() == Driver.PINS)
                .count();
        var onPins = PLANS.stream()
                .filter(plan -> plan.options().board().driver() == Driver.PINS)
                .flatMap(plan -> plan.mishaps().stream())
                .map(Mishap::kind)
                .collect(Collectors.toSet());

        assertThat(pins).isBetween(450L, 550L);
        assertThat(onPins)
                .doesNotContain("chute/impostor", "chute/loses-bytes", "chute/changes-bytes", "chute/doubles-bytes")
                .contains("chute/late-bytes", "chute/unplugged", "chute/silent", "chute/power");
    }

    @Test
    void neighbouringSeedsAreStrangers() {
        var preferred =
                PLANS.stream().map(p -> p.visits().getFirst().preferred()).toList();

        assertThat(new HashSet<>(preferred)).hasSizeGreaterThan(SoakBooks.COUNT - 3);
        assertThat(IntStream.range(1, preferred.size())
                        .filter(i -> preferred.get(i).equals(preferred.get(i - 1)))
                        .count())
                .isLessThan(30);
    }
}
