package org.caiyun.sim.world;

import org.caiyun.device.Bytes;

/** Packs groups of bits into bytes, the most significant first. One thread uses it. */
final class BitWriter {
    private final StringBuilder bits = new StringBuilder();

    BitWriter write(int value, int width) {
        for (int bit = width - 1; bit >= 0; bit--) {
            bits.append((value >> bit) & 1);
        }
        return this;
    }

    /** The bytes, the last one filled up with the first bits of {@code padding}. */
    Bytes bytes(String padding) {
        int missing = (Byte.SIZE - bits.length() % Byte.SIZE) % Byte.SIZE;
        String full = bits + padding.substring(0, missing);
        var octets = new int[full.length() / Byte.SIZE];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = Integer.parseInt(full.substring(Byte.SIZE * i, Byte.SIZE * (i + 1)), 2);
        }
        return Bytes.of(octets);
    }
}
