package org.caiyun.kiosk.flow;

/** One step of the path of a book: what an event leads to in a state. Pure. */
@FunctionalInterface
public interface ReturnPath {
    Step on(MachineState state, ReturnEvent event, Moment now);
}
