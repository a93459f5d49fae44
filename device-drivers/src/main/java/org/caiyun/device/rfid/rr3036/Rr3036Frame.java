package org.caiyun.device.rfid.rr3036;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Crc16;
import org.caiyun.device.rfid.hf.FrameLength;

/**
 * One frame to or from an RR3036.
 *
 * <pre>
 * LEN ADR content CRClo CRChi
 * LEN      all bytes behind it, 4 to 255
 * CRC      {@link Crc16} over everything before it
 * request  content = CMD STATE, then data
 * reply    content = STATUS, then data: nothing says which command it answers
 * </pre>
 *
 * Source: the RR3036 gem (MIT), which has the vendor's codes.
 */
public record Rr3036Frame(int address, Bytes content) {
    /** With its length byte. */
    public static final int LONGEST = 256;

    private static final int CRC_BYTES = 2;
    /** Address, a status, and the CRC. */
    private static final int FEWEST_COUNTED = 4;

    public Rr3036Frame {
        if (content.isEmpty() || 2 + content.size() + CRC_BYTES > LONGEST) {
            throw new IllegalArgumentException("no content for a frame: " + content.size() + " bytes");
        }
    }

    /** What stands in these bytes; {@link #lengthAt} has found them sound. */
    public static Rr3036Frame of(Bytes whole) {
        return new Rr3036Frame(whole.at(1), whole.slice(2, whole.size() - CRC_BYTES));
    }

    public Bytes encoded() {
        int counted = 1 + content.size() + CRC_BYTES;
        return Crc16.appendedTo(Bytes.of(counted, address).plus(content));
    }

    /** A {@link FrameLength}. */
    public static int lengthAt(byte[] buffer, int from, int to) {
        int counted = buffer[from] & 0xFF;
        if (counted < FEWEST_COUNTED) {
            return FrameLength.IMPOSSIBLE;
        }
        int end = from + 1 + counted;
        if (to < end) {
            return FrameLength.UNFINISHED;
        }
        return Crc16.of(buffer, from, end) == 0 ? end - from : FrameLength.IMPOSSIBLE;
    }
}
