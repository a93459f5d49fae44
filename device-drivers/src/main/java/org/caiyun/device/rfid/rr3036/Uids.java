package org.caiyun.device.rfid.rr3036;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/** UIDs as the wire has them: lowest byte first, as ISO 15693 sends them. */
final class Uids {
    static final int BYTES = 8;

    private Uids() {}

    static Bytes toWire(Uid uid) {
        return turned(uid.bytes());
    }

    static Uid ofWire(Bytes bytes) {
        return new Uid(turned(bytes));
    }

    private static Bytes turned(Bytes bytes) {
        byte[] turned = bytes.toArray();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (byte) bytes.at(turned.length - 1 - i);
        }
        return Bytes.copyOf(turned);
    }
}
