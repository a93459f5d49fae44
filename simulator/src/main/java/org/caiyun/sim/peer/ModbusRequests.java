package org.caiyun.sim.peer;

import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * Finds whole requests as a slave on a serial line does (Modbus over Serial Line V1.02, 2.5.1): by the length that a
 * known function leads to, or by the silence after it.
 */
final class ModbusRequests {
    private static final int LONGEST_FRAME = 256;
    private static final int[] CRC_OF_BYTE = crcOfEachByte();

    private Bytes kept = Bytes.EMPTY;

    void add(Bytes bytes) {
        Bytes all = kept.plus(bytes);
        kept = all.from(Math.max(0, all.size() - LONGEST_FRAME));
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** The next request whose length is known and reached, with its CRC. */
    Optional<Bytes> next() {
        int length = length();
        if (length == 0 || kept.size() < length) {
            return Optional.empty();
        }
        Bytes request = kept.slice(0, length);
        kept = kept.from(length);
        return Optional.of(request);
    }

    /** The line fell silent: whatever has come is a request, or noise. */
    Bytes takeAll() {
        Bytes all = kept;
        kept = Bytes.EMPTY;
        return all;
    }

    private int length() {
        if (kept.size() < 2) {
            return 0;
        }
        return switch (kept.at(1)) {
            case 0x01, 0x02, 0x03, 0x04, 0x05, 0x06 -> 8;
            case 0x0F, 0x10 -> kept.size() < 7 ? 0 : 9 + kept.at(6);
            default -> 0;
        };
    }

    static boolean crcIsRight(Bytes frame) {
        int end = frame.size() - 2;
        return end >= 2 && crc(frame, end) == (frame.at(end) | frame.at(end + 1) << 8);
    }

    /** The CRC stands behind its content, low byte first. */
    static Bytes withCrc(Bytes content) {
        int crc = crc(content, content.size());
        return content.plus(Bytes.of(crc, crc >> 8));
    }

    /** CRC-16 with polynomial A001, begun with FFFF, of the first {@code length} bytes. */
    private static int crc(Bytes bytes, int length) {
        int crc = 0xFFFF;
        for (int i = 0; i < length; i++) {
            crc = crc >> 8 ^ CRC_OF_BYTE[(crc ^ bytes.at(i)) & 0xFF];
        }
        return crc;
    }

    private static int[] crcOfEachByte() {
        var table = new int[256];
        for (int value = 0; value < table.length; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 1 ? crc >> 1 ^ 0xA001 : crc >> 1;
            }
            table[value] = crc;
        }
        return table;
    }
}
