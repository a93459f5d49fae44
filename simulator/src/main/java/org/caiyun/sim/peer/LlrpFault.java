package org.caiyun.sim.peer;

import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.world.SimUhfTag;

/** What can go wrong with a simulated LLRP reader. A message is named by its type, and a fault of one happens once. */
public sealed interface LlrpFault {
    /** Another program has the reader, until cleared. */
    record Occupied() implements LlrpFault {}

    /** The reader hears and says nothing, until cleared. */
    record Silent() implements LlrpFault {}

    /** What the reader sends is no LLRP, until cleared. */
    record Noise() implements LlrpFault {}

    /** The message is not acted on; this status is the reply. */
    record Refuses(int type, int status) implements LlrpFault {}

    /** The message is acted on, and nobody learns of it. */
    record LosesReply(int type) implements LlrpFault {}

    /** The message is acted on, and then the connection breaks. */
    record HangsUp(int type) implements LlrpFault {}

    /** The reply claims to be longer than anything. */
    record EndlessReply(int type) implements LlrpFault {}

    /** The reader never says that a ROSpec has ended, until cleared. */
    record HidesEnd() implements LlrpFault {}

    /** No keep-alives, until cleared. */
    record ForgetsKeepAlives() implements LlrpFault {}

    /** The next look shows a tag that is not there. */
    record Ghost(SimUhfTag tag) implements LlrpFault {}

    /** The antenna's cable is out, until cleared. */
    record AntennaOff(int antenna) implements LlrpFault {}

    /** The next write to this tag is the occasion on which the antenna loses it, until cleared. */
    record TagLeaves(Uid uid, ReaderFault.Moment moment) implements LlrpFault {}

    /** Writes are done, and their results not heard, until cleared. */
    record UnheardWrites() implements LlrpFault {}

    /** Writes are reported done, and nothing changes, until cleared. */
    record IdleWrites() implements LlrpFault {}
}
