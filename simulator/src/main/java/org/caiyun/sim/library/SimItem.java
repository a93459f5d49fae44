package org.caiyun.sim.library;

/** One copy in the simulated library. */
public record SimItem(String barcode, SimTitle title, SimCirculation circulation, SimHold hold) {
    public SimItem with(SimCirculation next) {
        return new SimItem(barcode, title, next, hold);
    }
}
