package org.caiyun.device.io;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an I/O board can be asked. */
public sealed interface BoardCommand {
    /** Set these outputs; outputs that are not named stay as they are. True is on, before the board's own inversion. */
    record SetOutputs(SortedMap<Integer, Boolean> levels) implements BoardCommand {
        public SetOutputs {
            levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        }
    }
}
