package org.caiyun.sim.soak.coverage;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Where an event comes from, and how often one usually does. */
enum Source {
    ANSWER(450),
    COMMIT(250),
    ITEM(100),
    PATRON(80),
    STAFF(20),
    DEVICE(60),
    LIBRARY(36),
    POWER(4);

    private final int usual;

    Source(int usual) {
        this.usual = usual;
    }

    /** Each walk has its own weights: some have next to no answers, others no patron. */
    static Map<Source, Integer> weights(Random random) {
        var weights = new EnumMap<Source, Integer>(Source.class);
        for (var source : values()) {
            weights.put(source, 1 + random.nextInt(3) * source.usual / 2);
        }
        return weights;
    }
}
