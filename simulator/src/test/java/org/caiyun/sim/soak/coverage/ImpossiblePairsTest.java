package org.caiyun.sim.soak.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is called impossible is never come to by the pure machine, whatever comes in whatever order. */
class ImpossiblePairsTest {
    private static final int WALKS_A_SEED = 10;
    private static final int STEPS = 3_000;

    static LongStream freshSeeds() {
        long first = new Random().nextLong(1_000_000_000);
        return LongStream.range(first, first + 4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("freshSeeds")
    void noWalkComesToAPairThatCannotBe(long seed) {
        var coverage = walked(seed);

        assertThat(coverage.contradictions()).isEmpty();
    }

    /** A walk that comes nowhere would prove nothing. */
    @Test
    void theWalksComeToNearlyEveryPairThatCanBe() {
        var coverage = walked(1);
        for (long seed = 2; seed <= 4; seed++) {
            coverage.add(walked(seed));
        }

        assertThat(coverage.events()).isGreaterThan(50_000);
        assertThat(coverage.missing()).hasSizeLessThan(coverage.reached().size() / 10);
    }

    private static Coverage walked(long seed) {
        var coverage = new Coverage();
        var random = new Random(seed);
        for (var site : Site.WALKED) {
            var config = site.config(random);
            for (int i = 0; i < WALKS_A_SEED; i++) {
                new PureWalk(random.nextLong(), config, coverage::beside).go(STEPS);
            }
        }
        return coverage;
    }
}
