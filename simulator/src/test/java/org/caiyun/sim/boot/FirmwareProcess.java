package org.caiyun.sim.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The firmware in a process of its own, started as the launcher starts it. It names each durable fact as it comes. */
public final class FirmwareProcess implements AutoCloseable {
    private static final Pattern FACT = Pattern.compile(" journal .*seq=\\d+ (\\w+)\\[");
    private static final Pattern UP = Pattern.compile(" journal .* DeviceUp\\[device=(\\w+)");
    private static final Duration END_LIMIT = Duration.ofSeconds(20);

    private final Process process;
    private final BlockingQueue<String> facts = new LinkedBlockingQueue<>();
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    private FirmwareProcess(Process process) {
        this.process = process;
    }

    /** Runs with the first configuration and the others laid over it. */
    public static FirmwareProcess start(Path... configurations) {
        return start(System.getProperty("java.class.path"), List.of("-XX:TieredStopAtLevel=1"), configurations);
    }

    /** With these options for the JVM beside the launcher's own. */
    public static FirmwareProcess start(String classPath, List<String> options, Path... configurations) {
        return start(classPath, options, Map.of(), configurations);
    }

    /** With this beside its environment, as a service manager sets it. */
    static FirmwareProcess start(Map<String, String> environment, Path... configurations) {
        return start(
                System.getProperty("java.class.path"), List.of("-XX:TieredStopAtLevel=1"), environment, configurations);
    }

    private static FirmwareProcess start(
            String classPath, List<String> options, Map<String, String> environment, Path... configurations) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                // not the quiet one that tests have
                "-Dlogback.configurationFile=logback.xml"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, KioskMain.class.getName(), "run"));
        for (var file : configurations) {
            command.add("--config");
            command.add(file.toString());
        }
        try {
            var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            // as a service manager does: for what cannot be written beside the journal
            builder.environment()
                    .put(
                            "RUNTIME_DIRECTORY",
                            configurations[0]
                                    .toAbsolutePath()
                                    .resolveSibling("")
                                    .toString());
            builder.environment().putAll(environment);
            var process = builder.start();
            var firmware = new FirmwareProcess(process);
            Thread.ofPlatform().daemon().name("firmware-says").start(firmware::listen);
            return firmware;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (var reader = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                said.add(line);
                var fact = FACT.matcher(line);
                if (fact.find()) {
                    facts.add(fact.group(1));
                }
            }
        } catch (IOException e) {
            said.add("nothing more can be heard: " + e);
        }
    }

    /** The type of the next fact, if one becomes durable within this time. */
    public Optional<String> nextFact(Duration atMost) {
        try {
            return Optional.ofNullable(facts.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for a fact", e);
        }
    }

    /** How many devices, the library among them, have come up since it started. */
    public long devicesUp() {
        return said().stream()
                .map(UP::matcher)
                .filter(Matcher::find)
                .map(up -> up.group(1))
                .distinct()
                .count();
    }

    /** Everything it has said so far, for whoever must find out why a test failed. */
    public List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As a power cut does: SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        var _ = awaitEnd();
    }

    /** As the service manager does: SIGTERM, after which it writes what is to be written. */
    public void stop() {
        process.destroy();
        var _ = awaitEnd();
    }

    /** Its exit code, once it has ended. */
    public int awaitEnd() {
        try {
            assertThat(process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .as("the firmware has ended")
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the firmware ends", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
