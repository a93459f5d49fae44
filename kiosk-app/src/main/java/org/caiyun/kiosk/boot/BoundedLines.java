package org.caiyun.kiosk.boot;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8 from a stream, of which none can fill the memory: of a line that is too long nothing is kept. */
final class BoundedLines {
    /** A line, or that it was too long. */
    sealed interface Line {
        record Whole(String text) implements Line {}

        record TooLong() implements Line {}
    }

    private final InputStream in;
    private final int mostBytes;

    BoundedLines(InputStream in, int mostBytes) {
        this.in = new BufferedInputStream(in);
        this.mostBytes = mostBytes;
    }

    /** The next line without its end; absent when the stream has ended. */
    Optional<Line> next() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            return Optional.empty();
        }
        var kept = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (octet >= 0 && octet != '\n') {
            tooLong = tooLong || kept.size() >= mostBytes;
            if (!tooLong) {
                kept.write(octet);
            }
            octet = in.read();
        }
        return Optional.of(tooLong ? new Line.TooLong() : new Line.Whole(kept.toString(StandardCharsets.UTF_8)));
    }
}
