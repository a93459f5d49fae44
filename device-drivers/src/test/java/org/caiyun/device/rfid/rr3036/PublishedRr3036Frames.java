package org.caiyun.device.rfid.rr3036;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/** Requests recomputed by others. No reply was published with its CRC. */
final class PublishedRr3036Frames {
    static final Uid TAG = Uid.ofHex("E004010809B9CB12");

    static final Bytes OPEN_FIELD = Bytes.ofHex("05 00 00 02 64 4E");
    static final Bytes CHOOSE_ISO_15693 = Bytes.ofHex("05 00 00 06 40 08");
    static final Bytes INVENTORY = Bytes.ofHex("05 00 01 06 98 11");
    static final Bytes READ_BLOCK_0 = Bytes.ofHex("0E 00 20 00 12CBB909080104E0 00 77 77");
    static final Bytes TAG_INFORMATION = Bytes.ofHex("0D 00 2B 00 12CBB909080104E0 9A 4A");

    private PublishedRr3036Frames() {}

    /** A frame with a CRC of our own: address 0, then this. */
    static Bytes frame(String content) {
        return new Rr3036Frame(0, Bytes.ofHex(content)).encoded();
    }
}
