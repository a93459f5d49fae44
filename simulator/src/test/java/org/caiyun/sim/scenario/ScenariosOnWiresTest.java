package org.caiyun.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios on pseudo-terminals and a socket, with the firmware's own threads and its database. */
@Timeout(180)
final class ScenariosOnWiresTest {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ten-books",
                "reader-unplugged",
                "library-lost",
                "answer-lost",
                "foreign-book",
                "known-by-its-tags-number"
            })
    void comesTrue(String name) {
        var scenario = Stories.named(name);

        try (var stage = Stories.wire(directory, scenario.seed(), scenario.equipment())) {
            assertThat(new ScenarioRunner(scenario, stage).run()).isEmpty();
        }
    }
}
