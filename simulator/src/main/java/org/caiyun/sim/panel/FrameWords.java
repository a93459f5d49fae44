package org.caiyun.sim.panel;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/** What the frames of one reader's protocol mean, in words. It remembers the last request. One thread uses it. */
interface FrameWords {
    /** What the host asks with this frame. */
    String asked(Bytes frame);

    /** What the reader answers with this one. */
    String answered(Bytes frame);

    /** The tag whose memory was asked for last, when it was memory. */
    Optional<Uid> memoryOf();

    /** Nothing has been asked. */
    void reset();
}
