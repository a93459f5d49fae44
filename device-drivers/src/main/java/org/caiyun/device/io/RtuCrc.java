package org.caiyun.device.io;

import org.caiyun.device.Bytes;

/**
 * The CRC of Modbus RTU (Modbus over Serial Line V1.02, 6.2.2): polynomial A001, begun with FFFF; the low byte goes
 * over the line first. By table, because a board is asked fifty times a second.
 */
final class RtuCrc {
    private static final int BEGIN = 0xFFFF;
    private static final int POLYNOMIAL = 0xA001;
    private static final int[] OF_BYTE = ofEachByte();

    private RtuCrc() {}

    static int of(Bytes bytes, int from, int to) {
        int crc = BEGIN;
        for (int i = from; i < to; i++) {
            crc = crc >> 8 ^ OF_BYTE[(crc ^ bytes.at(i)) & 0xFF];
        }
        return crc;
    }

    private static int[] ofEachByte() {
        var table = new int[256];
        for (int value = 0; value < table.length; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 1 ? crc >> 1 ^ POLYNOMIAL : crc >> 1;
            }
            table[value] = crc;
        }
        return table;
    }
}
