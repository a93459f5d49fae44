package org.caiyun.sim.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code simulate} as the launcher starts it and Ctrl-C ends it. */
@Timeout(90)
final class BenchProcessTest {
    private static final int END_LIMIT_SECONDS = 30;
    private static final int SEE_OTHER = 303;

    @TempDir
    private Path temporary;

    @Test
    void printsItsAddressesAndLeavesNothingBehind() throws IOException, InterruptedException {
        var process = start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var http = HttpClient.newHttpClient()) {
            var address = out.readLine();
            assertThat(address).matches("http://127\\.0\\.0\\.1:[0-9]+/\\?token=[A-Za-z0-9_-]{32}");
            assertThat(answer(http, address)).isEqualTo(SEE_OTHER);
            var cataloguers = out.readLine();
            assertThat(cataloguers).isEqualTo(address.replace("/?", "/cataloguer/?"));
            assertThat(answer(http, cataloguers)).isEqualTo(SEE_OTHER);
            while (isEmpty(temporary)) {
                Thread.onSpinWait();
            }

            // unlike Process.destroy it leaves the streams open
            assertThat(process.toHandle().destroy()).isTrue();

            assertThat(process.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
            // what libraries unpack for themselves is theirs
            assertThat(isEmpty(temporary)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static int answer(HttpClient http, String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThat(new CommandLine(new SimulateCommand()).execute("--wire", "--stepped"))
                .isEqualTo(2);
        assertThat(new CommandLine(new SimulateCommand()).execute("--headless")).isEqualTo(2);
        assertThat(new CommandLine(new SimulateCommand()).execute("--port", "70000"))
                .isEqualTo(2);
    }

    private Process start() throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                KioskMain.class.getName(),
                "simulate"));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The stage's own directory appears when the stage is made. */
    private static boolean isEmpty(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.noneMatch(entry -> entry.getFileName().toString().startsWith("kiosk-sim"));
        }
    }
}
