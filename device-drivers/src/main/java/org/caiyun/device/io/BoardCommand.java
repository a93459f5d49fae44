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

    /**
     * Look at the inputs at this pace from now on; close is what each connection begins with. It has no answer, and
     * means nothing to a board that reports its inputs by itself.
     */
    record Watch(Pace pace) implements BoardCommand {}

    /** How often inputs are looked at. */
    enum Pace {
        /** Something moves, or may at any moment. */
        CLOSE,
        /** Nothing is going on. A level that changes is still followed closely until it counts. */
        LOOSE
    }
}
