package org.caiyun.device.rfid.rl866;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Crc16;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.hf.FrameLength;

/**
 * One frame of the RL866 family.
 *
 * <pre>
 * FA  LEN  RID  PCB  INF...  CRClo CRChi
 * LEN  all bytes but FA, 5 to 255
 * RID  the reader's node number; FF in a request = whoever hears it
 * PCB  00 or 40 = information block, bit 6 counts requests, bit 5 = the next frame goes on with this one
 *      C0 = resynchronise, E0 = resynchronised, both without INF
 * CRC  polynomial 8408, preset FFFF, over LEN to INF
 * </pre>
 *
 * Source: transcripts of the Finnish kiosk lainuri.
 */
public record Rl866Frame(int node, int control, Bytes information) {
    public static final int ANY_NODE = 0xFF;

    /** Bit 6: toggles with each information block that is sent, and comes back in its reply. */
    public static final int SEQUENCE = 0x40;

    /** Bit 5: the next frame goes on with this one. */
    public static final int CHAINED = 0x20;

    public static final int RESYNCHRONISE = 0xC0;
    public static final int RESYNCHRONISED = 0xE0;

    /** The longest INF of one frame. */
    public static final int MOST_INFORMATION = 250;

    private static final int START = 0xFA;
    private static final int SUPERVISORY = 0x80;
    private static final int SHORTEST = 5;
    private static final int MAX_BYTES = 256;
    private static final int BEFORE_INFORMATION = 4;
    private static final int CRC_BYTES = 2;

    public Rl866Frame {
        if (information.size() > MOST_INFORMATION) {
            throw new IllegalArgumentException("INF of at most " + MOST_INFORMATION + " bytes: " + information.size());
        }
    }

    /** Finds these frames in a stream. */
    public static FrameFinder finder() {
        return new FrameFinder(Rl866Frame::length, MAX_BYTES);
    }

    /**
     * The parts of a frame.
     *
     * @param whole as {@link #finder} found it
     */
    public static Rl866Frame of(Bytes whole) {
        return new Rl866Frame(whole.at(2), whole.at(3), whole.slice(BEFORE_INFORMATION, whole.size() - CRC_BYTES));
    }

    public boolean isInformation() {
        return (control & SUPERVISORY) == 0;
    }

    public boolean isChained() {
        return (control & CHAINED) != 0;
    }

    public int sequence() {
        return control & SEQUENCE;
    }

    public Bytes encoded() {
        Bytes counted = Bytes.of(SHORTEST + information.size(), node, control).plus(information);
        return Bytes.of(START).plus(Crc16.appendedTo(counted));
    }

    private static int length(byte[] buffer, int from, int to) {
        if ((buffer[from] & 0xFF) != START) {
            return FrameLength.IMPOSSIBLE;
        }
        if (to - from < 2) {
            return FrameLength.UNFINISHED;
        }
        int counted = buffer[from + 1] & 0xFF;
        if (counted < SHORTEST) {
            return FrameLength.IMPOSSIBLE;
        }
        if (to - from < 1 + counted) {
            return FrameLength.UNFINISHED;
        }
        // the CRC over a sound frame with its own CRC is zero
        return Crc16.of(buffer, from + 1, from + 1 + counted) == 0 ? 1 + counted : FrameLength.IMPOSSIBLE;
    }
}
