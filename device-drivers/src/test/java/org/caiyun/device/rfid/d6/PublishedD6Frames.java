package org.caiyun.device.rfid.d6;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/** Frames of the specification and of captures, recomputed by others; the tests start from them. */
final class PublishedD6Frames {
    static final Uid TAG = Uid.ofHex("E004010809B9CB12");
    static final Uid TI_TAG = Uid.ofHex("E007000001234567");
    static final Uid TAG_IT = Uid.ofHex("0000000001234567");

    static final Bytes CRC_EXAMPLE = Bytes.ofHex("D6 00 09 03 00 02 00 00 00 03 12 E6");
    static final Bytes BOOT_PROBE = Bytes.ofHex("D5 00 05 04 00 11 8C 66");
    static final Bytes BOOTED = Bytes.ofHex("D5 00 09 04 00 11 0A 05 00 02 72 50");
    static final Bytes BOOTED_5_1_25 = Bytes.ofHex("D5 00 09 04 00 11 0A 05 01 19 E2 3B");
    static final Bytes BOOTED_5_2_27 = Bytes.ofHex("D5 00 09 04 00 11 0A 05 02 1B 97 2A");
    static final Bytes VERSION = Bytes.ofHex("D6 00 03 11 64 20");
    static final Bytes VERSION_3_2_6 = Bytes.ofHex("D6 00 08 11 00 0A030206 35 17");
    static final Bytes INVENTORY = Bytes.ofHex("D6 00 05 FE 00 05 FA 40");
    static final Bytes NO_TAG = Bytes.ofHex("D6 00 07 FE 00 00 05 00 C9 7B");
    static final Bytes TWO_TAGS = Bytes.ofHex("D6 00 17 FE 00 00 05 02 0000000000AD6302 E0070000006000AE 9B A5");
    static final Bytes READ_8_BLOCKS = Bytes.ofHex("D6 00 0D 02 E004010809B9CB12 00 08 4A EB");
    static final Bytes TWO_BLOCKS = Bytes.ofHex("D6 00 19 02 00 0000000001234567 02 0000 00112233 0100 00112233 1B 56");
    static final Bytes WRITE_AFI_D7 = Bytes.ofHex("D6 00 0C 09 E007000001234567 D7 F4 F7");
    static final Bytes AFI_WRITTEN = Bytes.ofHex("D6 00 0C 09 00 E007000001234567 83 E6");
    static final Bytes GONE_AT_WRITE = Bytes.ofHex("D6 00 0C 09 06 E007000001234567 D9 6E");
    static final Bytes READ_AFI = Bytes.ofHex("D6 00 0B 0A E007000001234567 11 CB");
    static final Bytes AFI_DA = Bytes.ofHex("D6 00 0D 0A 00 E007000001234567 DA 48 5C");
    static final Bytes EAS_ON = Bytes.ofHex("D6 00 0C 0C E004010809B9CB12 01 9B 84");

    private PublishedD6Frames() {}

    /** A frame with a CRC of our own, for what was published without one. */
    static Bytes frame(int command, String content) {
        return new D6Frame(command, Bytes.ofHex(content)).encoded();
    }
}
