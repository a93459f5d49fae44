package org.caiyun.kiosk.tag;

import org.caiyun.device.Bytes;

/**
 * The CRC of ISO 28560-3 (DS/INF 163-1): polynomial 1021, initial value FFFF, neither reflected nor inverted. The text
 * {@code RFID tag data model} gives 1AEE, 32 zero bytes give F14C.
 */
final class ModelCrc {
    private static final int POLYNOMIAL = 0x1021;
    private static final int INITIAL = 0xFFFF;

    /** What a byte in the upper half becomes. */
    private static final int[] TABLE = table();

    private ModelCrc() {}

    static int of(Bytes bytes) {
        int crc = INITIAL;
        for (int i = 0; i < bytes.size(); i++) {
            crc = ((crc << Byte.SIZE) & 0xFFFF) ^ TABLE[(crc >> Byte.SIZE) ^ bytes.at(i)];
        }
        return crc;
    }

    private static int[] table() {
        var table = new int[1 << Byte.SIZE];
        for (int value = 0; value < table.length; value++) {
            int crc = value << Byte.SIZE;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
            }
            table[value] = crc & 0xFFFF;
        }
        return table;
    }
}
