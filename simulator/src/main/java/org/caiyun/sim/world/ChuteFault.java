package org.caiyun.sim.world;

/** What can be wrong with the simulated machine; several at once, until cleared. */
public sealed interface ChuteFault {
    /** Where something can be stuck before it is on the belt. */
    enum Stretch {
        /** Outside, not drawn in. */
        MOUTH,
        /** Half inside: the sensor behind the shutter sees its front, the mouth its back. */
        SHUTTER,
        /** Wholly behind the shutter. */
        CAPTIVE
    }

    /** Whatever is on the belt stays where it is. */
    record JamOnBelt() implements ChuteFault {}

    /** Whatever lies in this stretch stays where it is. */
    record JamAt(Stretch stretch) implements ChuteFault {}

    /** The belt runs at half its speed. */
    record MotorSlow() implements ChuteFault {}

    /** Nothing moves. */
    record MotorDead() implements ChuteFault {}

    record SensorStuck(ChuteSensor sensor, boolean on) implements ChuteFault {}

    /** The sensor's level jumps for a while after each change. */
    record SensorBounces(ChuteSensor sensor) implements ChuteFault {}

    /** This diverter does not move: items for its output fall into output 1. */
    record DiverterDead(int output) implements ChuteFault {}
}
