package org.caiyun.sim.powercut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A data directory into which crash images are laid, one after the other. The database keeps its inode, as it does over
 * a real power cut: by another one the store would take it for a copy.
 */
final class CrashSite {
    private static final String DATABASE = "kiosk.db";
    private static final String INDEX = "kiosk.db-shm";
    private static final int INDEX_BYTES = 32_768;

    private final Path data;
    private final Path attic;

    CrashSite(Path directory) {
        this.data = directory.resolve("data");
        this.attic = directory.resolve(DATABASE);
    }

    Path data() {
        return data;
    }

    /** The index that SQLite shares in memory is rubbish after a cut; whoever trusted it would be found out. */
    void lay(CrashImage image) {
        try {
            Files.createDirectories(data);
            clear(image.files().containsKey(DATABASE));
            for (var file : image.files().entrySet()) {
                Files.write(data.resolve(file.getKey()), file.getValue());
            }
            if (!image.files().isEmpty()) {
                var rubbish = new byte[INDEX_BYTES];
                Arrays.fill(rubbish, (byte) 0xA5);
                Files.write(data.resolve(INDEX), rubbish);
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
