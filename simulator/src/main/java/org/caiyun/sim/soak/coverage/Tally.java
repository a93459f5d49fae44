package org.caiyun.sim.soak.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One table of counts: how often the event of a column came in the state of a row. Threads: called by one. */
final class Tally<R extends Enum<R>, C extends Enum<C>> {
    private final R[] rows;
    private final C[] columns;
    private final long[] counts;

    Tally(R[] rows, C[] columns) {
        this.rows = rows;
        this.columns = columns;
        counts = new long[rows.length * columns.length];
    }

    void count(R row, C column) {
        counts[cell(row, column)]++;
    }

    long of(R row, C column) {
        return counts[cell(row, column)];
    }

    // an array and no map: this runs at every step of millions of returns, and nothing outside sees the numbers
    @SuppressWarnings("EnumOrdinal")
    private int cell(R row, C column) {
        return row.ordinal() * columns.length + column.ordinal();
    }

    void add(Tally<R, C> other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    int size() {
        return counts.length;
    }

    List<Pair> where(boolean reached) {
        var pairs = new ArrayList<Pair>();
        for (R row : rows) {
            for (C column : columns) {
                if (of(row, column) > 0 == reached) {
                    pairs.add(Pair.of(row, column));
                }
            }
        }
        return pairs;
    }

    /** One line a row: the row, then what came in it and how often. */
    Map<R, String> lines() {
        var lines = new TreeMap<R, String>();
        for (R row : rows) {
            var line = new StringBuilder();
            for (C column : columns) {
                if (of(row, column) > 0) {
                    line.append(' ').append(column).append('=').append(of(row, column));
                }
            }
            lines.put(row, line.toString());
        }
        return lines;
    }
}
