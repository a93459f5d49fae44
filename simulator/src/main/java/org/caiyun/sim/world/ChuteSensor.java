package org.caiyun.sim.world;

/** A sensor of the simulated machine. */
public sealed interface ChuteSensor {
    record Mouth() implements ChuteSensor {}

    record Captive() implements ChuteSensor {}

    record Belt() implements ChuteSensor {}

    /** The landing sensor of an output, counted from 1. */
    record Landing(int output) implements ChuteSensor {}
}
