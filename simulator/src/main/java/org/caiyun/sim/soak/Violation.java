package org.caiyun.sim.soak;

/** Something that must never be was so; the message names the invariant and what broke it. */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String invariant;

    Violation(String invariant, String what) {
        super(invariant + ": " + what);
        this.invariant = invariant;
    }

    /** Its sentence. */
    String invariant() {
        return invariant;
    }
}
