package org.caiyun.sim.world;

/** What can be wrong with the simulated machine; several at once, until cleared. */
public sealed interface ChuteFault {
    /** Whatever is on the belt stays where it is. */
    record JamOnBelt() implements ChuteFault {}

    /** Nothing moves. */
    record MotorDead() implements ChuteFault {}

    record SensorStuck(ChuteSensor sensor, boolean on) implements ChuteFault {}

    /** This diverter does not move: items for its output fall into output 1. */
    record DiverterDead(int output) implements ChuteFault {}
}
