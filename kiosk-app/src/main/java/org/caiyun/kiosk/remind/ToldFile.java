package org.caiyun.kiosk.remind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Remembers what staff were told last, in one line: version, number of the newest task, instant. It may be lost or
 * deleted: then staff are told once more. No fact, since nothing that happens to a book depends on it.
 */
public final class ToldFile {
    private static final String VERSION = "1";
    private static final int PARTS = 3;

    private final Path file;

    public ToldFile(Path data) {
        this.file = data.resolve("kiosk.reminded");
    }

    public Told read() {
        try {
            var parts = Files.readString(file).strip().split(" ", -1);
            return parts.length == PARTS && parts[0].equals(VERSION)
                    ? new Told(Long.parseLong(parts[1]), Instant.parse(parts[2]))
                    : Told.NOTHING;
        } catch (IOException | NumberFormatException | DateTimeException _) {
            return Told.NOTHING;
        }
    }

    void write(Told told) throws IOException {
        var whole = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(whole, String.join(" ", VERSION, Long.toString(told.seq()), told.at() + "\n"));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
