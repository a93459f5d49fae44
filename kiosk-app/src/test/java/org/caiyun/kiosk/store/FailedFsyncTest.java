package org.caiyun.kiosk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, and a C library whose fsync fails: built here, and skipped where there is no compiler. */
final class FailedFsyncTest {
    @TempDir
    private Path directory = Path.of(".");

    @Test
    void aCommitWhoseFsyncFailedIsTakenOnceTheDiskIsSoundAgain() throws IOException {
        Path data = Files.createDirectory(directory.resolve("data"));
        var environment = Map.of(
                "LD_PRELOAD",
                shim().toString(),
                "FAIL_FSYNC",
                data.resolve("failing").toString());

        List<String> said = saidBy(ChildProgram.start(FsyncProgram.class, environment, data));

        assertThat(said)
                .filteredOn(line -> !line.contains(" SqliteStore "))
                .startsWith("committed", "Failing", "Failing", "committed", "committed");
        try (var store = SqliteStoreTest.open(data, () -> "j2")) {
            assertThat(store.contents().journal()).isEqualTo("j1");
            assertThat(store.contents().nextSeq()).isEqualTo(10);
            assertThat(store.contents().open()).isEmpty();
            assertThat(store.contents().bins()).hasSize(1).containsValue(1);
        }
    }

    private Path shim() throws IOException {
        Path source = directory.resolve("failing-fsync.c");
        try (InputStream in = FailedFsyncTest.class.getResourceAsStream("failing-fsync.c")) {
            Files.copy(Objects.requireNonNull(in), source);
        }
        Path library = directory.resolve("failing-fsync.so");
        assumeTrue(
                compiled("gcc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl"),
                "there is no C compiler here");
        return library;
    }

    private static boolean compiled(String... command) {
        try {
            Process compiler = new ProcessBuilder(command).inheritIO().start();
            return compiler.waitFor(30, TimeUnit.SECONDS) && compiler.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<String> saidBy(Process program) throws IOException {
        try (var out = program.getInputStream()) {
            return new String(out.readAllBytes(), UTF_8).lines().toList();
        } finally {
            program.destroyForcibly();
        }
    }
}
