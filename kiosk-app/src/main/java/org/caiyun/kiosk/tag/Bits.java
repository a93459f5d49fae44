package org.caiyun.kiosk.tag;

import org.caiyun.device.Bytes;

/** A run of bytes seen as bits, the most significant first. */
record Bits(Bytes bytes) {
    int size() {
        return bytes.size() * Byte.SIZE;
    }

    /** The number in {@code width} bits from bit {@code start}. */
    int at(int start, int width) {
        int end = start + width;
        long value = 0;
        for (int octet = start / Byte.SIZE; octet * Byte.SIZE < end; octet++) {
            value = (value << Byte.SIZE) | bytes.at(octet);
        }
        int behind = -end & (Byte.SIZE - 1);
        return (int) ((value >> behind) & ((1L << width) - 1));
    }

    /** All complete groups of {@code width} bits; what is left over at the end is padding. */
    int[] groups(int width) {
        var groups = new int[size() / width];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = at(i * width, width);
        }
        return groups;
    }
}
