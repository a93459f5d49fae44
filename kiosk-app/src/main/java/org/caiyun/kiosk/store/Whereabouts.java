package org.caiyun.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the files that are being written are still the ones that a start will find. A file that was removed, or whose
 * medium was taken away, can be written to and forced to disk for as long as it is open, and all of it is lost.
 */
final class Whereabouts {
    /** What the file system calls each file, by name: its device and number there. */
    private final Map<Path, Object> files;

    private Whereabouts(Map<Path, Object> files) {
        this.files = files;
    }

    /** Of a database that is open, with its write-ahead log. */
    static Whereabouts of(Path database) {
        var files = new LinkedHashMap<Path, Object>();
        for (Path file : new Path[] {database, log(database)}) {
            Object key = key(file);
            if (key != null) {
                files.put(file, key);
            }
        }
        return new Whereabouts(files);
    }

    static Path log(Path database) {
        return database.resolveSibling(database.getFileName() + "-wal");
    }

    /** The first file that is not where it was. */
    Optional<StoreFault> fault() {
        for (var file : files.entrySet()) {
            if (!Objects.equals(key(file.getKey()), file.getValue())) {
                return Optional.of(new StoreFault.Missing(file.getKey() + " is gone, or another file"));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object key(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException _) {
            return null;
        }
    }
}
