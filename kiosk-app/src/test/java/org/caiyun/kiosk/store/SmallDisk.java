package org.caiyun.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real file system of two megabytes; a test that needs it is skipped where mounting is not allowed. */
final class SmallDisk implements AutoCloseable {
    private final Path path;
    private boolean attached = true;

    private SmallDisk(Path path) {
        this.path = path;
    }

    static SmallDisk mount(Path parent) {
        try {
            var path = Files.createDirectory(parent.resolve("disk"));
            assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=2m", "none", path.toString()), "cannot mount here");
            return new SmallDisk(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** Remounted with other options: {@code ro}, {@code rw}, {@code size=4m}. */
    void remount(String options) {
        assertThat(ran("mount", "-o", "remount," + options, path.toString())).isTrue();
    }

    /** Takes all the room that is left, down to the last page. */
    Path fill() {
        Path file = path.resolve("filling");
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException _) {
            return file;
        }
    }

    /** Taken away while files on it are open. */
    void detach() {
        assertThat(ran("umount", "--lazy", path.toString())).isTrue();
        attached = false;
    }

    @Override
    public void close() {
        assertThat(!attached || ran("umount", path.toString())).isTrue();
    }

    private static boolean ran(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
