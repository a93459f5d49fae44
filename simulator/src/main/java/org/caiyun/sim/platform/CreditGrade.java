package org.caiyun.sim.platform;

import java.util.List;

/** How far the service trusts a reader with choosing books, from {@link #A}, the best, to {@link #E}. */
public enum CreditGrade {
    A,
    B,
    C,
    D,
    /** May choose none. */
    E;

    private static final List<CreditGrade> BEST_FIRST = List.of(values());

    CreditGrade up(int steps) {
        return down(-steps);
    }

    CreditGrade down(int steps) {
        return BEST_FIRST.get(Math.clamp(BEST_FIRST.indexOf(this) + steps, 0, BEST_FIRST.size() - 1));
    }
}
