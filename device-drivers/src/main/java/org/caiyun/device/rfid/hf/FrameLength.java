package org.caiyun.device.rfid.hf;

/** Says where a frame ends, from its first bytes and its check. */
@FunctionalInterface
public interface FrameLength {
    /** More bytes may still make it a frame. */
    int UNFINISHED = -1;

    /** No frame begins here: the length or the check is wrong. */
    int IMPOSSIBLE = -2;

    /** The length of the whole, sound frame at {@code from}, where bytes are known up to {@code to}; or why none. */
    int at(byte[] buffer, int from, int to);
}
