package org.caiyun.device.rfid.hf;

import java.time.Duration;

/**
 * How one reader is driven, whatever it speaks.
 *
 * @param replyTimeout from writing a request to the end of its reply
 * @param keepAlive how long the reader may be idle before it is asked whether it is still there
 * @param maxBytes how much memory of a tag is read at most
 */
public record HfSettings(Duration replyTimeout, Duration keepAlive, int maxBytes) {
    public HfSettings {
        if (!replyTimeout.isPositive() || !keepAlive.isPositive()) {
            throw new IllegalArgumentException("times are positive: " + replyTimeout + ", " + keepAlive);
        }
        if (maxBytes < 1 || maxBytes > 8192) {
            throw new IllegalArgumentException("read 1 to 8192 bytes of a tag: " + maxBytes);
        }
    }

    /** 112 bytes are the 28 blocks of an ICODE SLI, and hold any library tag's content. */
    public static HfSettings standard() {
        return new HfSettings(Duration.ofMillis(700), Duration.ofSeconds(5), 112);
    }

    public HfSettings withReplyTimeout(Duration other) {
        return new HfSettings(other, keepAlive, maxBytes);
    }

    public HfSettings withMaxBytes(int other) {
        return new HfSettings(replyTimeout, keepAlive, other);
    }
}
