package org.caiyun.sim.platform;

/** How far the service trusts a reader with choosing books, from {@link #A}, the best, to {@link #E}. */
public enum CreditGrade {
    A,
    B,
    C,
    D,
    /** May choose none. */
    E;

    CreditGrade up(int steps) {
        return values()[Math.max(0, ordinal() - steps)];
    }

    CreditGrade down(int steps) {
        return values()[Math.min(E.ordinal(), ordinal() + steps)];
    }
}
