package org.caiyun.device.rfid.rl866;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/** Frames of the lainuri transcripts, their checks recomputed by others; the tests start from them. */
final class Rl866PublishedFrames {
    static final Uid TAG = Uid.ofHex("E00401003F3827A7");
    static final Uid SECOND_TAG = Uid.ofHex("E00401003F382624");
    static final Uid THIRD_TAG = Uid.ofHex("E00401003F3825A4");

    static final Bytes RESYNCHRONISE = Bytes.ofHex("FA 05 FF C0 42 39");
    static final Bytes RESYNCHRONISED = Bytes.ofHex("FA 05 01 E0 58 FE");
    static final Bytes READ_CONFIGURATION = Bytes.ofHex("FA 08 FF 00 01 01 01 FF 8E");
    static final Bytes CONFIGURATION = Bytes.ofHex("FA 17 01 00 01 0000 01 0102020003016400000000000000 C0 95");
    static final Bytes INVENTORY = Bytes.ofHex("FA 07 FF 40 31 00 8A 6C");
    static final Bytes THREE_TAGS = Bytes.ofHex("FA 33 01 00 31 0000 00 0300 03 0E 01 01 09 A727383F000104E000"
            + "0E 01 01 09 2426383F000104E000 0E 01 01 09 A425383F000104E000 97 FF");
    static final Bytes CONNECT = Bytes.ofHex("FA 13 FF 40 32 00 01 01 09 01 A727383F000104E0 A3 BF");
    static final Bytes CONNECTED = Bytes.ofHex("FA 09 01 40 32 0000 01 B2 93");
    static final Bytes SYSTEM_INFORMATION = Bytes.ofHex("FA 0A FF 40 34 01 02 0A00 99 7B");
    static final Bytes REGISTERS =
            Bytes.ofHex("FA 1A 01 40 34 0000 11 0A00 01 0F A727383F000104E0 00 00 1B 03 01 20 E7");
    static final Bytes READ_28_BLOCKS = Bytes.ofHex("FA 0F FF 00 34 01 07 0300 00 0000 1C00 54 C1");
    static final Bytes ONE_BLOCK = Bytes.ofHex("FA 12 01 00 34 0000 09 0300 01 0100 36373800 57 29");
    static final Bytes WRITE_AFI_07 = Bytes.ofHex("FA 0B FF 00 34 01 03 0600 07 6F 4E");
    static final Bytes WRITE_AFI_C2 = Bytes.ofHex("FA 0B FF 40 34 01 03 0600 C2 C8 18");
    static final Bytes DISCONNECT = Bytes.ofHex("FA 07 FF 00 33 01 C5 48");
    static final Bytes DISCONNECTED = Bytes.ofHex("FA 08 01 00 33 0000 A6 4B");

    static final List<Bytes> ALL = List.of(
            RESYNCHRONISE,
            RESYNCHRONISED,
            READ_CONFIGURATION,
            CONFIGURATION,
            INVENTORY,
            THREE_TAGS,
            CONNECT,
            CONNECTED,
            SYSTEM_INFORMATION,
            REGISTERS,
            READ_28_BLOCKS,
            ONE_BLOCK,
            WRITE_AFI_07,
            WRITE_AFI_C2,
            DISCONNECT,
            DISCONNECTED);

    private Rl866PublishedFrames() {}
}
