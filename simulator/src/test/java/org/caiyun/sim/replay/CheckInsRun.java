package org.caiyun.sim.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A line of what the library ran: the item, its return date, whether it came late, whether it closed a loan, when. */
record CheckInsRun(String barcode, Instant returned, boolean noBlock, boolean closedLoan, Instant at) {
    String line() {
        return String.join(
                " ",
                barcode,
                returned.toString(),
                Boolean.toString(noBlock),
                Boolean.toString(closedLoan),
                at.toString());
    }

    /** All whole lines of the file. */
    static List<CheckInsRun> in(Path file) {
        try {
            var text = Files.exists(file) ? Files.readString(file) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(CheckInsRun::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CheckInsRun of(String line) {
        var words = line.split(" ", -1);
        return new CheckInsRun(
                words[0],
                Instant.parse(words[1]),
                Boolean.parseBoolean(words[2]),
                Boolean.parseBoolean(words[3]),
                Instant.parse(words[4]));
    }
}
