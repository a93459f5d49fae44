package org.caiyun.device.rfid.feig;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Crc16;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameLength;

/**
 * One frame of the OBID ISO-host protocol, in either direction; it does not know what the payload means.
 *
 * <pre>
 * standard     LEN        ADR CMD payload CRClo CRChi     LEN = all bytes of the frame, at most 255
 * advanced  02 LENhi LENlo ADR CMD payload CRClo CRChi
 * </pre>
 *
 * The payload of a request is its data, that of a reply its status byte and data. CRC: {@link Crc16} over everything
 * before it. A standard frame has at least five bytes, so a first byte 02 always means an advanced frame. Source:
 * manual H20800-16e, section on the protocol frames.
 *
 * @param address of the reader, 0 to 255; 255 means any
 */
public record FeigFrame(Form form, int address, int command, Bytes payload) {
    /** The reader that a request with this address means is whichever hears it. */
    public static final int ANY_ADDRESS = 0xFF;

    /** No frame is longer; a longer announcement is noise. */
    public static final int MAX_LENGTH = 1024;

    private static final int ADVANCED_START = 0x02;

    /** How the length is announced. */
    public enum Form {
        STANDARD(5, 255),
        ADVANCED(7, MAX_LENGTH);

        private final int overhead;
        private final int maxLength;

        Form(int overhead, int maxLength) {
            this.overhead = overhead;
            this.maxLength = maxLength;
        }

        /** Bytes of a frame that are not payload. */
        public int overhead() {
            return overhead;
        }

        public int maxLength() {
            return maxLength;
        }

        boolean allows(int length) {
            return length >= overhead && length <= maxLength;
        }
    }

    public FeigFrame {
        if (payload.size() + form.overhead > form.maxLength) {
            throw new IllegalArgumentException("payload too long for one frame: " + payload.size());
        }
    }

    public Bytes encoded() {
        int length = payload.size() + form.overhead;
        Bytes header = switch (form) {
            case STANDARD -> Bytes.of(length, address, command);
            case ADVANCED -> Bytes.of(ADVANCED_START, length >> 8, length, address, command);
        };
        return Crc16.appendedTo(header.plus(payload));
    }

    /** Finds these frames in a stream. */
    public static FrameFinder finder() {
        return new FrameFinder(FeigFrame::lengthAt, MAX_LENGTH);
    }

    /**
     * The parts of a frame.
     *
     * @param frame as {@link #finder} found it
     */
    public static FeigFrame of(Bytes frame) {
        Form form = formOf(frame.at(0));
        int payload = form.overhead - 2;
        return new FeigFrame(
                form, frame.at(payload - 2), frame.at(payload - 1), frame.slice(payload, frame.size() - 2));
    }

    /** As {@link FrameLength} says. */
    private static int lengthAt(byte[] buffer, int from, int to) {
        Form form = formOf(buffer[from] & 0xFF);
        int known = to - from;
        if (form == Form.ADVANCED && known < 3) {
            return FrameLength.UNFINISHED;
        }
        int length = switch (form) {
            case STANDARD -> buffer[from] & 0xFF;
            case ADVANCED -> ((buffer[from + 1] & 0xFF) << 8) | (buffer[from + 2] & 0xFF);
        };
        if (!form.allows(length)) {
            return FrameLength.IMPOSSIBLE;
        }
        if (known < length) {
            return FrameLength.UNFINISHED;
        }
        return Crc16.of(buffer, from, from + length) == 0 ? length : FrameLength.IMPOSSIBLE;
    }

    private static Form formOf(int first) {
        return first == ADVANCED_START ? Form.ADVANCED : Form.STANDARD;
    }
}
