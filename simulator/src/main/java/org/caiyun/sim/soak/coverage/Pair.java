package org.caiyun.sim.soak.coverage;

/** A state and an event that met in it: a row and a column of one of the {@link Tally tallies}. */
public record Pair(String row, String column) {
    static Pair of(Enum<?> row, Enum<?> column) {
        return new Pair(row.name(), column.name());
    }

    @Override
    public String toString() {
        return row + " x " + column;
    }
}
