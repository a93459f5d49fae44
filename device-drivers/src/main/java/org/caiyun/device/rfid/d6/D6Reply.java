package org.caiyun.device.rfid.d6;

import org.caiyun.device.rfid.hf.HfReply;

/** What one exchange brought. */
sealed interface D6Reply {
    /** The answer to what was asked for in the first place. */
    record Told(HfReply answer) implements D6Reply {}

    /** The reader has started and answers the boot probe. */
    record Booted() implements D6Reply {}

    /**
     * What the reader knows of a tag; registers that the tag does not have are 0.
     *
     * @param blocks 0 when the size is not told
     */
    record TagInfo(int dsfid, int afi, int blockSize, int blocks) implements D6Reply {}

    /** The value of the register asked for. */
    record Register(int value) implements D6Reply {}

    /** The reader refuses with this error byte. */
    record Refused(int code) implements D6Reply {}
}
