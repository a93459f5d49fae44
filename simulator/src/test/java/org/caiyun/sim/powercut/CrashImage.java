package org.caiyun.sim.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a data directory as a start finds them after a power cut.
 *
 * @param key of one recording: two of its images with the same key are the same
 */
record CrashImage(SortedMap<String, byte[]> files, long key) {
    static final CrashImage EMPTY = new CrashImage(new TreeMap<>(), 0);

    CrashImage {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** As {@link #write} has put it aside. */
    static CrashImage read(Path directory) throws IOException {
        var found = new TreeMap<String, byte[]>();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                found.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return new CrashImage(found, 0);
    }

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (var file : files.entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue());
        }
    }
}
