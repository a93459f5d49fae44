package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FrameFinder;

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

    /** Finds the requests in a stream. */
    FrameFinder finder();

    /** A pause longer than this ends an unfinished frame. */
    Duration frameGap();

    /** What is asked by a frame that was found; empty for what a real reader is silent to. */
    Optional<Asked> asked(Bytes frame);

    Bytes reply(Asked asked, HfOutcome outcome);

    /** The most tags in one reply to an inventory. */
    int tagsPerReply();

    /** The most bytes of memory that one request may ask for. */
    int bytesPerRead();
}
