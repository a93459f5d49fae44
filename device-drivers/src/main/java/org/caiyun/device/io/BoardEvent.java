package org.caiyun.device.io;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.device.DeviceFault;

/** What an I/O board reports. Levels are logical (after inversion) and debounced. */
public sealed interface BoardEvent {
    /** All inputs, at the first reading after the board came up and after each change: a snapshot, never an edge. */
    record Inputs(SortedMap<Integer, Boolean> levels) implements BoardEvent {
        public Inputs {
            levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        }
    }

    /**
     * The board has confirmed that all outputs stand as asked so far. Several {@code SetOutputs} in quick succession
     * may be answered by one of these.
     */
    record OutputsSet(SortedMap<Integer, Boolean> levels) implements BoardEvent {
        public OutputsSet {
            levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        }
    }

    /** The outputs asked for could not be confirmed; they may or may not be set. */
    record OutputsFailed(DeviceFault fault) implements BoardEvent {}

    /**
     * The board is gone: its inputs are unknown until the next {@link Inputs}, and outputs asked for and not yet
     * confirmed may or may not be set. When it is back, all its outputs have been written off first.
     */
    record Lost(DeviceFault fault) implements BoardEvent {}
}
