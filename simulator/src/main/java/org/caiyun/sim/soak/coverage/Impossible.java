package org.caiyun.sim.soak.coverage;

import java.util.Optional;

/** The pairs that cannot be, each with the reason. */
public final class Impossible {
    private Impossible() {}

    /** Why this pair cannot be; absent where it can. */
    public static Optional<String> why(Pair pair) {
        return Optional.empty();
    }
}
