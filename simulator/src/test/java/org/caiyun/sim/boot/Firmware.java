package org.caiyun.sim.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code ./kiosk run} as a process of its own, followed by what it writes to standard error. */
final class Firmware implements AutoCloseable {
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();

    private Firmware(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("firmware-stderr").start(this::read);
    }

    static Firmware start(List<Path> configurations) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // as on the machine, not the quiet one of the tests
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                KioskMain.class.getName(),
                "run"));
        configurations.forEach(file -> command.addAll(List.of("--config", file.toString())));
        var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return new Firmware(builder.start());
    }

    private void read() {
        try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("end of output: " + e.getMessage());
        }
    }

    /** Waits for a line that holds this text; what was heard until then goes into the failure. */
    String await(String text, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (true) {
            var line = lines.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                throw new AssertionError("never heard " + text + " in\n" + String.join("\n", heard));
            }
            heard.add(line);
            if (line.contains(text)) {
                return line;
            }
        }
    }

    /** Hears what the process says for at most this long. */
    void listen(Duration atMost) throws InterruptedException {
        var line = lines.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (line != null) {
            heard.add(line);
        }
    }

    /** SIGKILL: gone between two instructions, nothing is flushed or closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    List<String> heard() {
        lines.drainTo(heard);
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
