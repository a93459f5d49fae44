package org.caiyun.sim.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.sim.boot.Stages;
import org.caiyun.sim.panel.Mode;
import org.caiyun.sim.scenario.Scenario;
import org.caiyun.sim.scenario.ScenarioRunner;
import org.caiyun.sim.scenario.ScenarioText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stepped returns over fresh seeds each time; a seed that fails is in the test's message and replays. */
class SoakTest {
    private static final int RETURNS_A_RUN = 25;
    private static final int RETURNS = 20_000;
    /** {@code -Dsoak.seed=N} begins there. */
    private static final long FRESH = Long.getLong("soak.seed", new Random().nextLong(1_000_000_000));

    private static final long SOME = 40_000;
    private static final SoakRuns SOAK = new SoakRuns(SoakConfig::builtIn);

    @TempDir
    private Path files = Path.of("");

    /** As {@code ./kiosk soak} runs them: one run of forty is kept in SQLite files as well. */
    @Test
    void manyReturnsHoldEveryInvariant() {
        var soak = new SoakRuns(SoakConfig::builtIn, seed -> RunDisk.ofSeed(seed, files));
        var failed = new ArrayList<String>();
        int returns = 0;

        System.out.println("soak: " + RETURNS + " returns from seed " + FRESH);
        for (long seed = FRESH; returns < RETURNS && failed.isEmpty(); seed++) {
            var result = soak.run(seed, RETURNS_A_RUN);
            returns += result.returns();
            result.failure()
                    .ifPresent(failure -> failed.add("seed " + result.seed() + ": " + soak.options(result.seed())
                            + "\n" + failure + "\nreplay with: ./kiosk soak --returns " + RETURNS_A_RUN + " --seed "
                            + result.seed()));
        }

        assertThat(failed).isEmpty();
        assertThat(returns).isEqualTo(RETURNS);
        assertThat(files).isEmptyDirectory();
    }

    static LongStream someSeeds() {
        return LongStream.range(SOME, SOME + 8);
    }

    /** So the shrunk run that a failure leaves can be opened on the bench and made a test. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("someSeeds")
    void theScenarioOfARunRepeatsItsJournal(long seed) {
        var run = SOAK.run(seed, RETURNS_A_RUN);
        var story = readBack(run.story());

        var replayed = replay(story);

        assertThat(replayed).hasSize(run.facts());
        assertThat(replayed.getLast().hash()).isEqualTo(run.fingerprint());
    }

    @Test
    void aSeedGivesTheSameRunAgain() {
        assertThat(SOAK.run(77, RETURNS_A_RUN)).isEqualTo(SOAK.run(77, RETURNS_A_RUN));
    }

    private static Scenario readBack(Scenario story) {
        return switch (Scenario.read(new YamlSource("soak.yaml", ScenarioText.of(story, List.of())))) {
            case YamlResult.Good<Scenario>(var read) -> read;
            case YamlResult.Bad<Scenario>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<FactRecord> replay(Scenario story) {
        try (var stage =
                new Stages(List.of()).of(story).make(Mode.STEPPED, story.seed()).stage()) {
            assertThat(new ScenarioRunner(story, stage).run()).isEmpty();
            return stage.facts();
        }
    }
}
