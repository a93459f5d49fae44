package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.List;

/**
 * What the mandated sequence took on one reader, in virtual time, and what it must take.
 *
 * @param blocks of four bytes that were read
 * @param air the part of the bound that passes between reader and tag, or without field
 * @param line the part of the bound that the bytes need on the line
 * @param connections the part of {@code line} for what only host and reader have to tell each other
 * @param limit how much of the bound may be taken, 0 where nobody asks
 * @param rest where the time beyond the bound goes; together with the bound it is what was taken
 */
public record SequenceTime(
        String reader,
        int blocks,
        Duration air,
        Duration line,
        Duration connections,
        Duration taken,
        double limit,
        List<Part> rest) {
    /** Something that is no part of the bound. */
    public record Part(String what, Duration time) {}

    public SequenceTime {
        rest = List.copyOf(rest);
    }

    /** Physical time. */
    public Duration bound() {
        return air.plus(line);
    }

    public double ratio() {
        return (double) taken.toNanos() / bound().toNanos();
    }

    public boolean holds() {
        return limit == 0 || ratio() <= limit;
    }
}
