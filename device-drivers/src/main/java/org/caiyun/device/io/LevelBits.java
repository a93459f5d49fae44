package org.caiyun.device.io;

import java.util.SortedMap;

/**
 * Levels as Modbus packs them: eight to a byte, the first channel in the lowest bit (Application Protocol V1.1b3, 6.2).
 */
final class LevelBits {
    private LevelBits() {}

    static byte[] pack(SortedMap<Integer, Boolean> levels, int first) {
        var packed = new byte[(levels.lastKey() - first) / 8 + 1];
        levels.forEach((channel, on) -> {
            if (on) {
                packed[(channel - first) / 8] |= (byte) (1 << (channel - first) % 8);
            }
        });
        return packed;
    }

    static boolean at(byte[] packed, int index) {
        return (packed[index / 8] >> index % 8 & 1) == 1;
    }
}
