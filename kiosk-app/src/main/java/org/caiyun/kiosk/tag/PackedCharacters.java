package org.caiyun.kiosk.tag;

import org.caiyun.device.Bytes;

/**
 * Characters in five, six or seven bits (ISO/IEC 15962). The padding can fill a whole group; then it is no character.
 */
final class PackedCharacters {
    private static final int CODE_BASE = 0x40;
    private static final int SIX_BIT_PAD = 0x20;
    private static final int SEVEN_BIT_PAD = 0x7F;

    private PackedCharacters() {}

    static Decompacted fiveBit(Bytes raw) {
        int[] groups = new Bits(raw).groups(5);
        int count = groups[groups.length - 1] == 0 ? groups.length - 1 : groups.length;
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (groups[i] == 0) {
                return new Decompacted.Refused("an empty group among 5-bit characters");
            }
            text.append((char) (CODE_BASE + groups[i]));
        }
        return new Decompacted.Text(text.toString());
    }

    static Decompacted sixBit(Bytes raw) {
        int[] groups = new Bits(raw).groups(6);
        boolean filled = groups.length * 6 == raw.size() * Byte.SIZE;
        int count = filled && groups[groups.length - 1] == SIX_BIT_PAD ? groups.length - 1 : groups.length;
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) (groups[i] < SIX_BIT_PAD ? CODE_BASE + groups[i] : groups[i]));
        }
        return new Decompacted.Text(text.toString());
    }

    static Decompacted sevenBit(Bytes raw) {
        int[] groups = new Bits(raw).groups(7);
        boolean filled = groups.length * 7 == raw.size() * Byte.SIZE;
        int count = filled && groups[groups.length - 1] == SEVEN_BIT_PAD ? groups.length - 1 : groups.length;
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (groups[i] == SEVEN_BIT_PAD) {
                return new Decompacted.Refused("7F among 7-bit characters");
            }
            text.append((char) groups[i]);
        }
        return new Decompacted.Text(text.toString());
    }
}
