package org.caiyun.sim.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.stage.Stranger.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a reader's line when something else answers on it, and that the reader is taken back. */
final class AnotherReaderAnswersTest {
    private static final String READER = LineName.READER.name();
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String OTHERWISE = ", found a device that speaks otherwise";
    private static final String HUNG_UP = "disconnected: the other side hung up";
    private static final String SILENT = "silent for 1000 ms";

    static Stream<Arguments> everyDriver() {
        return Stream.of(
                row(Driver.FEIG, Manner.QUIET, SILENT),
                row(Driver.FEIG, Manner.HANGS_UP, HUNG_UP),
                row(Driver.FEIG, Manner.TALKS, "expected FEIG reader in ISO-host mode" + OTHERWISE),
                row(Driver.RL866, Manner.QUIET, SILENT),
                row(Driver.RL866, Manner.HANGS_UP, HUNG_UP),
                row(Driver.RL866, Manner.TALKS, "expected an RL866 reader" + OTHERWISE),
                row(Driver.D6, Manner.QUIET, SILENT),
                row(Driver.D6, Manner.HANGS_UP, HUNG_UP),
                row(Driver.D6, Manner.TALKS, "expected a 3M or bibliotheca reader (D6)" + OTHERWISE),
                row(Driver.RR3036, Manner.QUIET, SILENT),
                row(Driver.RR3036, Manner.HANGS_UP, HUNG_UP),
                row(Driver.RR3036, Manner.TALKS, "expected an RR3036 reader" + OTHERWISE),
                // an LLRP reader speaks first, and is not spoken to before it has
                row(Driver.LLRP, Manner.QUIET, "silent for 3000 ms"),
                row(Driver.LLRP, Manner.HANGS_UP, "silent for 3000 ms"),
                row(Driver.LLRP, Manner.TALKS, "silent for 3000 ms"));
    }

    private static Arguments row(Driver driver, Manner manner, String why) {
        return Arguments.of(driver, manner, why);
    }

    @ParameterizedTest
    @MethodSource("everyDriver")
    void aStrangerIsRefusedForWhatItDoesAndTheReaderTakenBack(Driver driver, Manner manner, String why) {
        for (var stranger : Stranger.values()) {
            if (stranger.manner() == manner && !stranger.name().equals(driver.name())) {
                try (var stage = stage(driver)) {
                    stage.impersonate(LineName.READER, stranger.device());
                    stage.boot();
                    stage.pass(LONG);
                    var meanwhile = aboutTheReader(stage);
                    stage.impersonate(LineName.READER, false);
                    stage.pass(LONG);

                    assertThat(meanwhile).as("%s", stranger).containsExactly(new KioskFact.DeviceDown(READER, why));
                    assertThat(aboutTheReader(stage)).as("%s", stranger).hasSize(2);
                    assertThat(aboutTheReader(stage).getLast()).isInstanceOf(KioskFact.DeviceUp.class);
                    assertThat(stage.isSeen(Sight.READY)).as("%s", stranger).isTrue();
                }
            }
        }
    }

    /** Who repairs it reads the number that the screen shows now, not that of the first trouble. */
    @Test
    void theScreenShowsWhatKeepsTheReaderAwayNow() {
        try (var stage = stage(Driver.FEIG)) {
            stage.boot();
            stage.pass(LONG);
            stage.unplug(LineName.READER);
            stage.pass(LONG);
            var unplugged = shown(stage);

            stage.impersonate(LineName.READER, Stranger.ECHO.device());
            stage.plug(LineName.READER);
            stage.pass(LONG);

            assertThat(unplugged).isEqualTo("E101");
            assertThat(shown(stage)).isEqualTo("E104");
            assertThat(aboutTheReader(stage)).hasSize(3);
        }
    }

    private static String shown(SteppedStage stage) {
        return stage.kiosk().orElseThrow().state().service().faults().reader();
    }

    private static List<KioskFact> aboutTheReader(Stage stage) {
        return stage.facts().stream()
                .map(FactRecord::fact)
                .<KioskFact>mapMulti((fact, out) -> {
                    switch (fact) {
                        case KioskFact.DeviceUp up when up.device().equals(READER) -> out.accept(up);
                        case KioskFact.DeviceDown down when down.device().equals(READER) -> out.accept(down);
                        default -> {}
                    }
                })
                .toList();
    }

    private static SteppedStage stage(Driver driver) {
        return SteppedStage.of(
                clock -> new SimulatedSite(SimLibrary.of(SimCatalogue.load()), clock, Equipment.with(driver)),
                config(driver),
                Instant.parse("2026-11-22T01:00:00Z"),
                1);
    }

    private static KioskConfig config(Driver driver) {
        return switch (KioskConfigReader.read(BuiltIn.stepped(driver))) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems);
        };
    }
}
