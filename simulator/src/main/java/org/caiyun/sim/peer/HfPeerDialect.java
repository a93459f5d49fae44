package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;

/**
 * One protocol's side of a simulated reader: requests out of bytes, replies into bytes. {@link HfPeer} does the rest:
 * the tags, the time in the air, the faults. A dialect may remember what its protocol makes a reader remember, as a
 * selected tag or a counter of frames. One thread uses it.
 */
public interface HfPeerDialect {
    /**
     * A request that the reader understood.
     *
     * @param frame as it came; the reply may have to repeat parts of it
     */
    record Asked(Bytes frame, HfAct act) {}

    /** The line is new; frames begun and whatever belongs to a connection are forgotten. */
    void reset();

    /** A pause longer than this ends an unfinished frame. */
    Duration frameGap();

    /** The line was silent for longer than {@link #frameGap}: an unfinished frame is forgotten. */
    void paused();

    /** Bytes in any portion; what a real reader is silent to is left out. */
    List<Asked> heard(Bytes bytes);

    Bytes reply(Asked asked, HfOutcome outcome);

    /** The most tags in one reply to an inventory. */
    int tagsPerReply();

    /** The most bytes of memory that one request may ask for. */
    int bytesPerRead();
}
