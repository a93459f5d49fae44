package org.caiyun.sim.library;

/** What came of a wish to borrow or to keep a copy. */
public sealed interface Lending {
    /** {@code renewed}: the patron had it already. */
    record Lent(SimLoan loan, boolean renewed) implements Lending {}

    record Refused(Objection why) implements Lending {}
}
