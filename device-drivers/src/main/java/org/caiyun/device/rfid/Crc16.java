package org.caiyun.device.rfid;

import org.caiyun.device.Bytes;

/**
 * The CRC of FEIG, RL866, RR3036 and UHFReader18 frames: polynomial 8408 (1021 reflected), preset FFFF, no final
 * exclusive or. On the wire its low byte goes first, so that the CRC over a whole sound frame is zero.
 */
public final class Crc16 {
    private static final int PRESET = 0xFFFF;
    private static final int POLYNOMIAL = 0x8408;

    private Crc16() {}

    public static int of(Bytes content) {
        int crc = PRESET;
        for (int i = 0; i < content.size(); i++) {
            crc = next(crc, content.at(i));
        }
        return crc;
    }

    /** Over {@code content[from..to)}, for decoders that keep a buffer. */
    public static int of(byte[] content, int from, int to) {
        int crc = PRESET;
        for (int i = from; i < to; i++) {
            crc = next(crc, content[i] & 0xFF);
        }
        return crc;
    }

    /** The content, followed by its CRC. */
    public static Bytes appendedTo(Bytes content) {
        int crc = of(content);
        return content.plus(Bytes.of(crc, crc >> 8));
    }

    private static int next(int crc, int value) {
        int rest = crc ^ value;
        for (int bit = 0; bit < 8; bit++) {
            rest = (rest & 1) == 0 ? rest >> 1 : (rest >> 1) ^ POLYNOMIAL;
        }
        return rest;
    }
}
