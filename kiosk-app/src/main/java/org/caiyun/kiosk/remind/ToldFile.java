package org.caiyun.kiosk.remind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Remembers what staff were told last, in one line: version, journal, number of the newest task, instant. It may be
 * lost or deleted: then staff are told once more. No fact, since nothing that happens to a book depends on it.
 */
public final class ToldFile {
    private static final String VERSION = "2";
    private static final int PARTS = 4;

    private final Path file;

    public ToldFile(Path data) {
        this.file = data.resolve("kiosk.reminded");
    }

    public Told read() {
        try {
            var parts = Files.readString(file).strip().split(" ", -1);
            return parts.length == PARTS && parts[0].equals(VERSION)
                    ? new Told(parts[1], Long.parseLong(parts[2]), Instant.parse(parts[3]))
                    : Told.NOTHING;
        } catch (IOException | NumberFormatException | DateTimeException _) {
            return Told.NOTHING;
        }
    }

    void write(Told told) throws IOException {
        var whole = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(
                whole, String.join(" ", VERSION, told.journal(), Long.toString(told.seq()), told.at() + "\n"));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
