package org.caiyun.sim.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.line.LineTap;

/** Hears when somebody on the other end of some lines was asked and had not answered to its last byte. */
final class BusyLines implements LineTap {
    private final Set<String> lines;
    private final List<Span> spans = new ArrayList<>();
    private Optional<Span> asked = Optional.empty();

    private record Span(Uptime from, Uptime until) {
        long nanosWithin(Uptime since, Uptime limit) {
            long first = Math.max(from.nanos(), since.nanos());
            long last = Math.min(until.nanos(), limit.nanos());
            return Math.max(0, last - first);
        }
    }

    /** By their labels. On lines that are asked one after the other, as reader and library are. */
    BusyLines(Set<String> lines) {
        this.lines = Set.copyOf(lines);
    }

    @Override
    public void passed(String line, Way way, Bytes bytes, Uptime at) {
        if (!lines.contains(line)) {
            return;
        }
        switch (way) {
            case TO_DEVICE -> asked = Optional.of(new Span(at, at));
            case FROM_DEVICE -> {
                asked.ifPresent(span -> spans.add(new Span(span.from, at)));
                asked = Optional.of(new Span(at, at));
            }
        }
    }

    @Override
    public void changed(String line, Change change, Uptime at) {}

    /** How much of the time between these two moments that was. */
    Duration between(Uptime since, Uptime until) {
        return Duration.ofNanos(
                spans.stream().mapToLong(span -> span.nanosWithin(since, until)).sum());
    }

    void forget() {
        spans.clear();
    }
}
