package org.caiyun.sim.library;

/** What the simulated library does with a check-in. */
public sealed interface SimCheckIn {
    /** The loan is closed; {@code after} is the copy as it then stands. */
    record Accepted(SimItem after) implements SimCheckIn {}

    record NotOnLoan(SimItem item) implements SimCheckIn {}

    record Unknown() implements SimCheckIn {}
}
