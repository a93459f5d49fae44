package org.caiyun.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.caiyun.kiosk.flow.ReturnSummaries;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.scenario.Trouble.Part;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault that can be named, put in and taken out again. */
final class TroublesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    static List<Trouble> all() {
        return Trouble.all();
    }

    /** The firmware starts anew after each fault, as a machine that stopped for good does. */
    @ParameterizedTest
    @MethodSource("all")
    void leavesNothingBehindWhenItIsCleared(Trouble trouble) {
        try (var stage = Stories.stepped(1)) {
            SimBooks.bring(List.of(ScenarioBook.plain("book", "31500100000011")), stage);
            ready(stage);
            Troubles.put(trouble, stage);
            stage.pass(Duration.ofSeconds(30));

            Troubles.clear(trouble, stage);
            stage.kill();
            ready(stage);
            stage.see(() -> stage.site().insert("book", stage.now()));
            stage.passUntil(() -> bin(stage) > 0 && stage.isSeen(Sight.IDLE), PATIENCE);

            assertThat(bin(stage)).isEqualTo(1);
        }
    }

    @Test
    void fillsTheDiskOnWiresToo() {
        try (var stage = Stories.wire(directory, 1)) {
            ready(stage);
            // a kiosk is ready without its printer, whose fact may still be on its way
            int lines = stage.site().peers().size();
            assertThat(stage.passUntil(() -> ups(stage) == lines, PATIENCE)).isTrue();
            int before = stage.facts().size();
            Troubles.put(new Trouble(Part.DISK, Kind.FULL), stage);
            Troubles.put(new Trouble(Part.READER, Kind.UNPLUGGED), stage);
            stage.pass(Duration.ofSeconds(2));
            int meanwhile = stage.facts().size();

            Troubles.clear(new Trouble(Part.DISK, Kind.FULL), stage);
            boolean written = stage.passUntil(
                    () -> stage.facts().stream().anyMatch(f -> f.fact() instanceof KioskFact.DeviceDown), PATIENCE);

            assertThat(meanwhile).isEqualTo(before);
            assertThat(written).isTrue();
        }
    }

    private static long ups(Stage stage) {
        return stage.facts().stream()
                .filter(f -> f.fact() instanceof KioskFact.DeviceUp)
                .count();
    }

    private static int bin(Stage stage) {
        return ReturnSummaries.lastOf("31500100000011", stage.facts())
                .map(ReturnSummary::bin)
                .orElse(0);
    }

    private static void ready(Stage stage) {
        stage.boot();
        assertThat(stage.passUntil(() -> stage.isSeen(Sight.READY), PATIENCE)).isTrue();
    }
}
