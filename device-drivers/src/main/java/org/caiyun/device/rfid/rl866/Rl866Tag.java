package org.caiyun.device.rfid.rl866;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/**
 * A tag as an inventory names it, and as a connection to it is asked for.
 *
 * @param chip the reader's number for the kind of chip
 */
record Rl866Tag(Uid uid, int antenna, int chip) {
    static final int ISO_15693 = 0x01;
    static final int UID_BYTES = 8;

    private static final int ICODE_SLI = 0x01;

    /** A tag that no inventory named: at any antenna, and of the chip that understands what all others do. */
    static Rl866Tag unlisted(Uid uid) {
        return new Rl866Tag(uid, 0, ICODE_SLI);
    }

    /** A UID goes low byte first on the wire. */
    static Bytes turned(Bytes uid) {
        byte[] other = uid.toArray();
        for (int i = 0; i < other.length; i++) {
            other[i] = (byte) uid.at(other.length - 1 - i);
        }
        return Bytes.copyOf(other);
    }
}
