package org.caiyun.kiosk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The driver by itself cannot start where the temporary directory is mounted noexec, is full, or is not there. */
@Timeout(60)
final class NativeLibraryTest {
    @TempDir
    private Path directory = Path.of(".");

    private Path data = Path.of(".");

    @BeforeEach
    void nameDataDirectory() {
        data = directory.resolve("data");
    }

    private String open(String... options) throws IOException {
        Process program = ChildProgram.start(OpeningProgram.class, List.of(options), data);
        try (var out = program.getInputStream()) {
            // the log stands before it
            return new String(out.readAllBytes(), UTF_8).lines().toList().getLast();
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void theTemporaryDirectoryNeedNotExist() throws IOException {
        assertThat(open("-Djava.io.tmpdir=" + directory.resolve("missing")))
                .isEqualTo("opened " + data.resolve("native"));
    }

    @Test
    void theTemporaryDirectoryMayBeMountedNoexec() throws IOException {
        try (var disk = SmallDisk.mount(directory)) {
            disk.remount("noexec");

            assertThat(open("-Djava.io.tmpdir=" + disk.path())).isEqualTo("opened " + data.resolve("native"));
        }
    }

    @Test
    void isUnpackedOnceOnly() throws IOException {
        open();
        var first = Files.getLastModifiedTime(library());
        open();

        assertThat(Files.getLastModifiedTime(library())).isEqualTo(first);
        try (Stream<Path> files = Files.list(data.resolve("native"))) {
            assertThat(files).containsExactly(library());
        }
    }

    @Test
    void aSpoiltLibraryIsReplaced() throws IOException {
        open();
        Files.writeString(library(), "spoilt");

        assertThat(open()).startsWith("opened");
        assertThat(library()).isNotEmptyFile();
        assertThat(Files.size(library())).isGreaterThan(100_000);
    }

    /** An image for kiosks may bring the library along. */
    @Test
    void whatTheLauncherHasSetStands() throws IOException {
        open();
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.move(library(), elsewhere.resolve(library().getFileName()));

        var said = open(
                "-Dorg.sqlite.lib.path=" + elsewhere,
                "-Dorg.sqlite.lib.name=" + library().getFileName());

        assertThat(said).isEqualTo("opened " + elsewhere);
        assertThat(library()).doesNotExist();
    }

    private Path library() {
        return data.resolve("native").resolve("libsqlitejdbc.so");
    }
}
