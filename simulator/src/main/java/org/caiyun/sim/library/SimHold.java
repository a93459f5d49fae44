package org.caiyun.sim.library;

/** Whether somebody waits for a copy, and where it is to be fetched. */
public sealed interface SimHold {
    record NoHold() implements SimHold {}

    record Here() implements SimHold {}

    record Elsewhere(String branch) implements SimHold {}
}
