package org.caiyun.sim.peer;

/**
 * What can go wrong with a simulated LLRP reader beside what can with every reader. A message is named by its type, and
 * a fault of one happens once; the others last until cleared.
 */
public sealed interface LlrpFault {
    /** Another program has the reader. */
    record Occupied() implements LlrpFault {}

    /** The message is not acted on; this status is the reply. */
    record Refuses(int type, int status) implements LlrpFault {}

    /** The message is acted on, and nobody learns of it. */
    record LosesReply(int type) implements LlrpFault {}

    /** The message is acted on, and then the connection breaks. */
    record HangsUp(int type) implements LlrpFault {}

    /** The reply claims to be longer than anything. */
    record EndlessReply(int type) implements LlrpFault {}

    /** The reader never says that a ROSpec has ended. */
    record HidesEnd() implements LlrpFault {}

    record ForgetsKeepAlives() implements LlrpFault {}

    /** The antenna's cable is out. */
    record AntennaOff(int antenna) implements LlrpFault {}

    /** Writes are reported done, and nothing changes. */
    record IdleWrites() implements LlrpFault {}
}
