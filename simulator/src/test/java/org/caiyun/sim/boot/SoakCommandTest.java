package org.caiyun.sim.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code soak}, as the launcher calls it, with a clock that goes on more than half a minute at every look. */
final class SoakCommandTest {
    private static final long OVER_HALF_A_MINUTE = Duration.ofSeconds(31).toNanos();

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void saysWhatTheRunsCameToAndWhatTheyCameThrough() {
        int exit = soak("--returns", "30", "--seed", "1");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(out.toString().lines().findFirst().orElseThrow())
                .matches("returns=30 first-seed=1 violations=0 seconds=93[.]0 returns-a-second=0 facts=[1-9]\\d*"
                        + " crashes=\\d+ staff-tasks=\\d+ mishaps=\\S+");
        assertThat(out.toString().lines().toList().getLast())
                .matches("state x event pairs: [1-9]\\d* reached, [1-9]\\d* not reached, [1-9]\\d* impossible,"
                        + " in [1-9]\\d* events");
    }

    @Test
    void saysEveryHalfMinuteHowFarItIs() {
        soak("--returns", "30", "--seed", "1");

        assertThat(err.toString().lines())
                .containsExactly(
                        "returns=25 seed=1 seconds=31 returns-a-second=1",
                        "returns=30 seed=2 seconds=62 returns-a-second=0");
    }

    @Test
    void writesTheTableOfWhatMet() throws IOException {
        var table = directory.resolve("pairs.txt");

        int exit = soak("--returns", "5", "--seed", "1", "--coverage", table.toString());

        assertThat(exit).isZero();
        assertThat(Files.readAllLines(table))
                .startsWith(out.toString().lines().toList().getLast(), "path")
                .contains("session", "service", "answers")
                .anyMatch(line -> line.matches("  SLOT_EMPTY:.* ITEM_INSERTED=\\d+.*"))
                .anyMatch(line -> line.startsWith("not reached: "));
    }

    @Test
    void aTableThatCannotBeWrittenIsNoSuccess() {
        int exit = soak("--returns", "1", "--seed", "1", "--coverage", directory.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("--coverage " + directory + " cannot be written");
    }

    @Test
    void laysSettingsOverTheBuiltInOnes() throws IOException {
        var settings = directory.resolve("settings.yaml");
        Files.writeString(settings, "devices: {rfid: {driver: feig, advanced: true}}");

        assertThat(soak("--returns", "2", "--seed", "1", "--config", settings.toString()))
                .isZero();
    }

    @Test
    void settingsThatAreWrongAreWrongUse() throws IOException {
        var settings = directory.resolve("settings.yaml");
        Files.writeString(settings, "devices: {rfid: {driver: fieg}}");

        assertThat(soak("--returns", "2", "--seed", "1", "--config", settings.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("devices.rfid.driver: expected one of feig, rl866, d6, rr3036, llrp, was fieg");
        assertThat(soak("--config", directory.toString())).isEqualTo(2);
    }

    @Test
    void aSeedBelowNoughtIsWrongUse() {
        assertThat(soak("--seed", "-1")).isEqualTo(2);
        assertThat(err.toString()).contains("--seed is 0 or more");
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(soak("--help")).isZero();
        assertThat(out.toString()).contains("--returns", "--seed", "--out", "--coverage=FILE", "one run of forty");
    }

    private int soak(String... arguments) {
        var command = new CommandLine(new SoakCommand(() -> clock.getAndAdd(OVER_HALF_A_MINUTE)));
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
