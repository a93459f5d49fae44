package org.caiyun.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.caiyun.kiosk.journal.FactRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios that come with the simulator, in stepped mode. */
final class ScenariosTest {
    private record Played(List<String> failures, List<FactRecord> facts) {}

    static List<Path> files() {
        return Stories.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesTrue(Path file) {
        var scenario = Stories.read(file);

        var played = play(scenario);

        assertThat(played.failures).isEmpty();
        assertThat(played.facts).isNotEmpty();
    }

    /** A fact's hash covers its text, its uptime, its wall time and every fact before it. */
    @ParameterizedTest
    @MethodSource("files")
    void isTheSameToTheLastNanosecondFromTheSameSeed(Path file) {
        var scenario = Stories.read(file);

        var once = play(scenario);
        var again = play(scenario);

        assertThat(again.facts).isEqualTo(once.facts);
    }

    @Test
    void takesOtherTimesFromAnotherSeed() {
        var scenario = Stories.named("ten-books");

        var once = play(from(1, scenario));
        var other = play(from(2, scenario));

        assertThat(other.failures).isEmpty();
        assertThat(other.facts)
                .extracting(FactRecord::uptime)
                .isNotEqualTo(once.facts.stream().map(FactRecord::uptime).toList());
    }

    private static Scenario from(long seed, Scenario story) {
        return new Scenario(story.name(), seed, story.rest(), story.equipment(), story.books(), story.steps());
    }

    private static Played play(Scenario scenario) {
        try (var stage = Stories.stepped(scenario)) {
            return new Played(new ScenarioRunner(scenario, stage).run(), stage.facts());
        }
    }
}
