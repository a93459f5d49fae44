package org.caiyun.sim.soak.coverage;

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

    int usual() {
        return usual;
    }
}
