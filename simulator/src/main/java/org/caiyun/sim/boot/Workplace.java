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
record Workplace(Path directory) {
    private static final Logger log = LoggerFactory.getLogger(Workplace.class);

    static Workplace make() {
        try {
            return new Workplace(Files.createTempDirectory("kiosk-sim"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in it and itself; what is gone already is no fault. */
    void remove() {
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
