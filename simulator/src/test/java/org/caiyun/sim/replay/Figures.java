package org.caiyun.sim.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run has measured: how fast, beside what a plain socket does, and how much memory it took. */
final class Figures {
    private static final int FEW = 2;

    private final List<Long> kilobytes = new ArrayList<>();
    private long nanos;
    private long late;
    private long plain;
    private long brought;

    /** A time without a stop in between: from the first of these late ones that was run to nearly the last. */
    void stretch(List<CheckInsRun> told, LibraryProcess library) {
        // the very last may be one that had to wait
        int last = told.size() - 1 - FEW;
        if (last > 0) {
            var from = told.getFirst().at();
            var to = told.get(last).at();
            nanos += Duration.between(from, to).toNanos();
            late += last;
            plain += count(library.checkIns(Books.PLAIN), from, to);
            brought += count(library.checkIns(Books.BROUGHT), from, to);
        }
    }

    private static long count(List<CheckInsRun> runs, Instant after, Instant upTo) {
        return runs.stream()
                .filter(run -> run.at().isAfter(after) && !run.at().isAfter(upTo))
                .count();
    }

    /** How much memory the process has now, from the kernel. */
    void sample(long pid) {
        try {
            Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .ifPresent(kilobytes::add);
        } catch (IOException _) {
            // it has ended
        }
    }

    void print(PrintStream out, Duration think) {
        out.printf(
                Locale.ROOT,
                "replay: library takes %.1f ms, in %.1f s kiosk %d and %d of patrons, plain socket %d, %.0f/s and"
                        + " %.0f/s, ratio %.3f, with the patrons' own %.3f;"
                        + " memory %d to %d MB, first quarter %d, last %d%n",
                think.toNanos() / 1e6,
                nanos / 1e9,
                late,
                brought,
                plain,
                late * 1e9 / Math.max(1, nanos),
                plain * 1e9 / Math.max(1, nanos),
                (double) late / Math.max(1, plain),
                ratio(),
                kilobytes.stream().mapToLong(k -> k).min().orElse(0) / 1024,
                kilobytes.stream().mapToLong(k -> k).max().orElse(0) / 1024,
                most(0, kilobytes.size() / 4) / 1024,
                most(kilobytes.size() * 3 / 4, kilobytes.size()) / 1024);
        out.flush();
    }

    /** Round trips on the kiosk's line, patrons' among them, for each one of the plain socket in the same time. */
    double ratio() {
        return (double) (late + brought) / Math.max(1, plain);
    }

    /** What the last quarter of the time takes more than the first. */
    double growth() {
        return (double) most(kilobytes.size() * 3 / 4, kilobytes.size()) / Math.max(1, most(0, kilobytes.size() / 4));
    }

    private long most(int from, int to) {
        return kilobytes.subList(from, to).stream().mapToLong(k -> k).max().orElse(0);
    }
}
