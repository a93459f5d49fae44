package org.caiyun.sim.powercut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A data directory into which crash images are laid, one after the other. The database keeps its inode, as it does over
 * a real power cut: by another one the store would take it for a copy.
 */
final class CrashSite {
    private static final String DATABASE = "kiosk.db";

    private final Path data;
    private final Path attic;

    CrashSite(Path directory) {
        this.data = directory.resolve("data");
        this.attic = directory.resolve(DATABASE);
    }

    Path data() {
        return data;
    }

    void lay(CrashImage image) {
        try {
            Files.createDirectories(data);
            clear(image.files().containsKey(DATABASE));
            for (var file : image.files().entrySet()) {
                Files.write(data.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear(boolean withDatabase) throws IOException {
        Path database = data.resolve(DATABASE);
        if (!Files.exists(attic) && Files.exists(database)) {
            Files.move(database, attic);
        }
        try (var files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        if (withDatabase && Files.exists(attic)) {
            Files.move(attic, database);
        }
    }
}
