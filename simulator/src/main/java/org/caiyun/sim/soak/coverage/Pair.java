package org.caiyun.sim.soak.coverage;

/**
 * A state and an event that met in it, or who awaited an answer and what it said.
 *
 * @param row unique among all tables: who awaits an answer begins with {@link #ANSWER}
 */
public record Pair(String row, String column) {
    static final String ANSWER = "answer to ";

    static Pair of(Enum<?> row, Enum<?> column) {
        return new Pair(row instanceof Asker ? ANSWER + row.name() : row.name(), column.name());
    }

    /** From what {@link #toString} makes of it. */
    static Pair of(String text) {
        var parts = text.split(" x ", 2);
        return new Pair(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return row + " x " + column;
    }
}
