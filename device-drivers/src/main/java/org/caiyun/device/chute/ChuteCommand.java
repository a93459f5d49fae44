package org.caiyun.device.chute;

import java.util.Set;
import org.caiyun.device.CommandId;

/** What the slot, belt and sorter can be asked. One movement at a time. */
public sealed interface ChuteCommand {
    CommandId id();

    /** Take the item that lies in the mouth behind the shutter. */
    record Capture(CommandId id) implements ChuteCommand {}

    /**
     * Finish a capture that was interrupted: the item lies across the shutter, and whoever asks knows that it is one
     * item and not two; or it has run on to the belt, which then brings it back: it is seen there, or nowhere. Answered
     * as {@link Capture}; what lies in the mouth alone is left there.
     */
    record DrawIn(CommandId id) implements ChuteCommand {}

    /** Leave the mouth open (or bring the item back to it) and watch that it is taken. */
    record GiveBack(CommandId id) implements ChuteCommand {}

    /** Move the captured item to an output of the sorter; outputs are numbered from 1, they are not bins. */
    record RouteTo(CommandId id, int output) implements ChuteCommand {}

    /** Look at the sensors and answer {@link ChuteEvent.Sensed}. */
    record Sense(CommandId id) implements ChuteCommand {}

    /** Light exactly these lamps; answered by {@link ChuteEvent.Lit}. */
    record Light(CommandId id, Set<Lamp> lamps) implements ChuteCommand {
        public Light {
            lamps = Set.copyOf(lamps);
        }
    }

    /** The lamps beside the slot. */
    enum Lamp {
        /** A book may be put in. */
        READY,
        /** Wait. */
        BUSY,
        /** Take the book back, or call staff. */
        ATTENTION
    }
}
