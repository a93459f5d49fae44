package org.caiyun.sim.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A temporary directory for terminals and a journal, which goes when the simulation ends. */
public record Workplace(Path directory) {
    private static final Logger log = LoggerFactory.getLogger(Workplace.class);
    /** On Linux, files here are in memory and never wait for a disk. */
    private static final Path MEMORY = Path.of("/dev/shm");

    public static Workplace make() {
        try {
            return new Workplace(Files.createTempDirectory("kiosk-sim"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in memory, for files that no power cut has to leave behind. */
    static Workplace makeInMemory() {
        return makeIn(MEMORY);
    }

    /** Within this directory, where a library may be loaded from it, as SQLite's is; else as {@link #make}. */
    static Workplace makeIn(Path memory) {
        try {
            var place = new Workplace(Files.createTempDirectory(memory, "kiosk-sim"));
            if (place.mayHoldPrograms()) {
                return place;
            }
            place.remove();
        } catch (IOException e) {
            log.debug("directory={} cannot be used: {}", memory, e.toString());
        }
        return make();
    }

    /** Not where a file system is mounted noexec, as containers like to mount theirs. */
    private boolean mayHoldPrograms() {
        try {
            var probe = Files.createTempFile(directory, "probe", "");
            boolean may = probe.toFile().setExecutable(true) && Files.isExecutable(probe);
            Files.delete(probe);
            return may;
        } catch (IOException e) {
            log.debug("directory={} takes no file: {}", directory, e.toString());
            return false;
        }
    }

    /** Everything in it and itself; what is gone already is no fault. */
    public void remove() {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            log.warn("directory={} stays: {}", directory, e.getMessage());
        }
    }
}
