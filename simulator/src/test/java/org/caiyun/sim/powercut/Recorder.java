package org.caiyun.sim.powercut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code recorder.c}, compiled here, and programs that run with it. */
final class Recorder {
    private static final int LIMIT_SECONDS = 60;

    private final Path directory;
    private final Path library;

    private Recorder(Path directory, Path library) {
        this.directory = directory;
        this.library = library;
    }

    /** Compiles the recorder in this directory; the test is given up where there is no compiler. */
    static Recorder compiled(Path directory) {
        Path source = directory.resolve("recorder.c");
        Path library = directory.resolve("recorder.so");
        try (var in = Objects.requireNonNull(Recorder.class.getResourceAsStream("recorder.c"))) {
            Files.copy(in, source);
            var gcc = new ProcessBuilder(
                    "gcc", "-O2", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl");
            run(start(gcc.redirectErrorStream(true), directory.resolve("gcc.out")), directory.resolve("gcc.out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Recorder(directory, library);
    }

    /** Runs a program until it ends, and tells what it did to the files of this directory. */
    Recording record(Class<?> program, Path data, String... arguments) {
        Path recording = directory.resolve(program.getSimpleName() + ".recording");
        Path said = directory.resolve(program.getSimpleName() + ".out");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", classPath(), program.getName(), data.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LD_PRELOAD", library.toString());
        builder.environment().put("RECORDED_DIRECTORY", data.toString());
        builder.environment().put("RECORDING", recording.toString());
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(recording);
            run(builder.redirectOutput(said.toFile()).start(), said);
            return Recording.read(recording);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(ProcessBuilder gcc, Path said) throws IOException {
        try {
            return gcc.redirectOutput(said.toFile()).start();
        } catch (IOException e) {
            return abort("no power is cut here, because gcc is missing: " + e.getMessage());
        }
    }

    private static void run(Process process, Path said) throws IOException {
        try {
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            assertThat(ended && process.exitValue() == 0).as(() -> read(said)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String classPath() {
        return Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElseGet(() -> System.getProperty("java.class.path"));
    }
}
