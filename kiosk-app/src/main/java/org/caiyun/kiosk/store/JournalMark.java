package org.caiyun.kiosk.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the journal had come, in a file beside the database. It is written after each commit and not forced to disk,
 * so it may lag behind but is never ahead of the database, unless an older database was put in its place.
 */
final class JournalMark implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JournalMark.class);
    private static final int HASH = 64;
    private static final int NOTED = 20 + 1 + HASH;
    private static final int LENGTH = NOTED + 1 + 8;

    private final FileChannel file;

    private JournalMark(FileChannel file) {
        this.file = file;
    }

    static JournalMark open(Path path) throws IOException {
        return new JournalMark(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** The file's number in its file system, which a copy does not share; empty where there is none. */
    static String fileNumber(Path path) throws IOException {
        try {
            return String.valueOf(Files.getAttribute(path, "unix:ino"));
        } catch (UnsupportedOperationException | IllegalArgumentException _) {
            return "";
        }
    }

    /** What was noted last; empty when nothing was, or when a power cut tore it. */
    Optional<Tail> read() throws IOException {
        var content = ByteBuffer.allocate(LENGTH);
        file.read(content, 0);
        var line = new String(content.array(), 0, content.position(), US_ASCII);
        if (line.length() == LENGTH && !line.endsWith(check(line.substring(0, NOTED)))) {
            return Optional.empty();
        }
        // version 0.1 wrote no check
        String[] words =
                line.substring(0, Math.min(NOTED, line.length())).strip().split(" ", 2);
        try {
            return words.length == 2 && words[1].length() == HASH
                    ? Optional.of(new Tail(Long.parseLong(words[0]), words[1]))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Best effort: a missing mark only makes a restored database harder to notice. */
    void note(Tail tail) {
        var noted = String.format(Locale.ROOT, "%020d %-64s", tail.seq(), tail.hash());
        try {
            file.write(ByteBuffer.wrap((noted + check(noted)).getBytes(US_ASCII)), 0);
        } catch (IOException e) {
            log.warn("mark why={}", e.toString());
        }
    }

    private static String check(String noted) {
        var sum = new CRC32();
        sum.update(noted.getBytes(US_ASCII));
        return String.format(Locale.ROOT, " %08x", sum.getValue());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
