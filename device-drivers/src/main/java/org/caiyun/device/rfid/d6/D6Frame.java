package org.caiyun.device.rfid.d6;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.FrameLength;

/**
 * One frame to or from a D6 reader.
 *
 * <pre>
 * START LENhi LENlo CMD content CRChi CRClo
 * START  D6; D5 while the reader is probed after it has started
 * LEN    all bytes behind it: command, content and CRC
 * CRC    {@link Crc1021} over everything but START
 * reply  content = ERROR, then the UID if the request had one, then data
 * </pre>
 *
 * Source: 3M RFID Reader Protocol, Model 210, 1.0.0, "Overview of the Protocol"; D5 as two open drivers use it.
 */
public record D6Frame(int start, int command, Bytes content) {
    public static final int START = 0xD6;
    public static final int BOOT_START = 0xD5;

    /** Start and length. */
    private static final int HEAD = 3;

    private static final int CRC_BYTES = 2;
    private static final int FEWEST_COUNTED = 1 + CRC_BYTES;

    /** The longest reply that can be asked for: an inventory of 255 tags; 2050 bytes. */
    public static final int LONGEST = HEAD + 5 + 255 * 8 + CRC_BYTES;

    public D6Frame {
        if (start != START && start != BOOT_START) {
            throw new IllegalArgumentException("a frame starts with D6 or D5: %02X".formatted(start));
        }
        if (HEAD + FEWEST_COUNTED + content.size() > LONGEST) {
            throw new IllegalArgumentException("too much for a frame: " + content.size() + " bytes");
        }
    }

    public D6Frame(int command, Bytes content) {
        this(START, command, content);
    }

    /** What stands in these bytes; {@link #lengthAt} has found them sound. */
    public static D6Frame of(Bytes whole) {
        return new D6Frame(whole.at(0), whole.at(HEAD), whole.slice(HEAD + 1, whole.size() - CRC_BYTES));
    }

    public Bytes encoded() {
        int counted = FEWEST_COUNTED + content.size();
        Bytes checked = Bytes.of(counted >> 8, counted, command).plus(content);
        int crc = Crc1021.of(checked.toArray(), 0, checked.size());
        return Bytes.of(start).plus(checked).plus(Bytes.of(crc >> 8, crc));
    }

    /** A {@link FrameLength}. */
    public static int lengthAt(byte[] buffer, int from, int to) {
        int start = buffer[from] & 0xFF;
        if (start != START && start != BOOT_START) {
            return FrameLength.IMPOSSIBLE;
        }
        if (to - from < HEAD) {
            return FrameLength.UNFINISHED;
        }
        int counted = number(buffer, from + 1);
        if (counted < FEWEST_COUNTED || counted > LONGEST - HEAD) {
            return FrameLength.IMPOSSIBLE;
        }
        int end = from + HEAD + counted;
        if (to < end) {
            return FrameLength.UNFINISHED;
        }
        boolean sound = Crc1021.of(buffer, from + 1, end - CRC_BYTES) == number(buffer, end - CRC_BYTES);
        return sound ? end - from : FrameLength.IMPOSSIBLE;
    }

    private static int number(byte[] buffer, int at) {
        return Byte.toUnsignedInt(buffer[at]) << 8 | Byte.toUnsignedInt(buffer[at + 1]);
    }
}
