package org.caiyun.sim.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code simulate --platform-only} in a process of its own.
 *
 * @param address what a kiosk's configuration names
 */
public record PlatformProcess(Process process, String address) implements AutoCloseable {
    private static final int LIMIT_SECONDS = 10;

    /** Keeps what it is told in {@code data}; {@code options} are more of the command's. */
    public static PlatformProcess start(Path data, String... options) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                KioskMain.class.getName(),
                "simulate",
                "--platform-only",
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var line = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
            assertThat(line).matches("platform on http://127\\.0\\.0\\.1:[0-9]+/v1");
            return new PlatformProcess(process, line.substring("platform on ".length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: nobody tidies up. */
    @Override
    public void close() {
        try {
            process.destroyForcibly();
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while a platform ends", e);
        }
    }
}
