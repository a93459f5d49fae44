package org.caiyun.sim.library;

/** Why the simulated library does not do what a patron wishes. */
public enum Objection {
    NO_SUCH_PATRON,
    WRONG_PIN,
    BLOCKED,
    OWES_TOO_MUCH,
    NO_SUCH_ITEM,
    /** The patron has it already. */
    HAS_IT,
    /** The patron does not have it, or did not bring it back last. */
    NOT_THEIRS,
    LENT_TO_ANOTHER,
    AWAITED_BY_ANOTHER,
    NOT_LENT,
    TOO_MANY_LOANS,
    TOO_MANY_RENEWALS,
    TOO_MANY_HOLDS,
    WAITS_ALREADY,
    NO_SUCH_HOLD
}
