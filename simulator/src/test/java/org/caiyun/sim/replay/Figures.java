package org.caiyun.sim.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run has measured: how fast, beside what a plain socket does, and how much memory it took. */
final class Figures {
    private static final int FEW = 2;

    private final List<Long> kilobytes = new ArrayList<>();
    private long answered;
    private long nanos;
    private double raw;

    /** A time without a stop in between: from the first of these that was run to nearly the last. */
    void stretch(List<CheckInsRun> late) {
        // the very last may be one that had to wait
        int last = late.size() - 1 - FEW;
        if (last > 0) {
            answered += last;
            nanos += Duration.between(late.getFirst().at(), late.get(last).at()).toNanos();
        }
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

    void print(PrintStream out, int returns, Duration think, double rawBefore, double rawAfter) {
        raw = (rawBefore + rawAfter) / 2;
        out.printf(
                Locale.ROOT,
                "replay: %d returns, library takes %.1f ms, raw socket %.0f/s before and %.0f/s beside the kiosk,"
                        + " kiosk %.0f/s, ratio %.2f; memory %d to %d MB, first quarter %d, last %d%n",
                returns,
                think.toNanos() / 1e6,
                rawBefore,
                rawAfter,
                rate(),
                ratio(),
                kilobytes.stream().mapToLong(k -> k).min().orElse(0) / 1024,
                kilobytes.stream().mapToLong(k -> k).max().orElse(0) / 1024,
                most(0, kilobytes.size() / 4) / 1024,
                most(kilobytes.size() * 3 / 4, kilobytes.size()) / 1024);
        out.flush();
    }

    private double rate() {
        return nanos == 0 ? 0 : answered * 1e9 / nanos;
    }

    /** Of what the raw socket reaches. */
    double ratio() {
        return raw == 0 ? 0 : rate() / raw;
    }

    /** What the last quarter of the time takes more than the first. */
    double growth() {
        return (double) most(kilobytes.size() * 3 / 4, kilobytes.size()) / Math.max(1, most(0, kilobytes.size() / 4));
    }

    private long most(int from, int to) {
        return kilobytes.subList(from, to).stream().mapToLong(k -> k).max().orElse(0);
    }
}
