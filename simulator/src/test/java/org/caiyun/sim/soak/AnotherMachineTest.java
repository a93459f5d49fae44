package org.caiyun.sim.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A seed gives the same journal wherever it is run: other hash codes, memory, language, zone and character set. */
@Timeout(120)
final class AnotherMachineTest {
    private static final int LIMIT_SECONDS = 100;

    static List<List<String>> machines() {
        return List.of(
                List.of(
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=2",
                        "-XX:+UseParallelGC",
                        "-Xmx256m",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.timezone=America/St_Johns",
                        "-Dfile.encoding=ISO-8859-1"),
                List.of(
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=0",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kathmandu"));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void aSeedGivesTheSameJournalOnAnotherMachine(List<String> machine) throws IOException, InterruptedException {
        long first = new Random().nextLong(1_000_000_000);

        var there = fork(machine, first);

        assertThat(there).isEqualTo(FingerprintOfSeeds.of(first));
        assertThat(there.split(" ")).hasSizeGreaterThanOrEqualTo(FingerprintOfSeeds.SEEDS);
    }

    private static String fork(List<String> machine, long first) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(machine);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FingerprintOfSeeds.class.getName(),
                Long.toString(first)));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.getInputStream()) {
            var said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            return said.strip();
        } finally {
            process.destroyForcibly();
        }
    }
}
