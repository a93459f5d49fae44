package org.caiyun.device.rfid.feig;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.ReaderOnPaper;

/** Frames of the manual and of captures, recomputed by others; the tests start from them. */
final class PublishedFrames {
    static final Uid TAG = Uid.ofHex("E004010809B9CB12");
    static final Uid OTHER_TAG = Uid.ofHex("E00401001159139F");

    static final Bytes INVENTORY = Bytes.ofHex("07 FF B0 01 00 1C 56");
    static final Bytes INVENTORY_MORE = Bytes.ofHex("07 FF B0 01 80 14 D2");
    static final Bytes ONE_TAG = Bytes.ofHex("11 00 B0 00 01 03 06 E004010809B9CB12 B9 5E");
    static final Bytes TWO_TAGS = Bytes.ofHex("1B 00 B0 00 02 03 06 E004010809B9CB12 03 3E E00401001159139F 68 EE");
    static final Bytes NO_TAG = Bytes.ofHex("06 00 B0 01 5C 63");
    static final Bytes READ_8_BLOCKS = Bytes.ofHex("11 FF B0 23 01 E004010809B9CB12 00 08 28 82");
    static final Bytes NINE_BLOCKS = Bytes.ofHex("35 00 B0 00 09 04 00 1C050091 00 141A99BE 00 14D00102 00 46B30402"
            + "00 B61C4407 00 D635E3E2 00 AC070283 00 A0BA9EC0 00 00006B6F F3 94");
    static final Bytes SYSTEM_INFORMATION = Bytes.ofHex("0F FF B0 2B 01 E004010809B9CB12 6F 6C");
    static final Bytes ON_LOAN = Bytes.ofHex("13 00 B0 00 06 E004010809B9CB12 C2 03 1B 01 95 A5");
    static final Bytes WRITE_AFI_07 = Bytes.ofHex("10 FF B0 27 01 E004010809B9CB12 07 EE 44");
    static final Bytes WRITE_AFI_C2 = Bytes.ofHex("10 FF B0 27 01 E004010809B9CB12 C2 4F D5");
    static final Bytes OK = Bytes.ofHex("06 00 B0 00 D5 72");
    static final Bytes LOCKED = Bytes.ofHex("07 00 B0 95 12 60 DE");
    static final Bytes WRITE_ERROR_BLOCK_2 = Bytes.ofHex("07 00 B0 03 02 6C 83");
    static final Bytes SET_EAS = Bytes.ofHex("10 FF B1 04 A2 01 E004010809B9CB12 82 74");
    static final Bytes RESET_EAS = Bytes.ofHex("10 FF B1 04 A3 01 E004010809B9CB12 A5 58");
    static final Bytes RF_RESET = Bytes.ofHex("05 FF 69 89 01");
    static final Bytes RF_OFF = Bytes.ofHex("06 FF 6A 00 6D 16");
    static final Bytes RF_ON = Bytes.ofHex("06 FF 6A 01 E4 07");
    static final Bytes SOFTWARE_VERSION = Bytes.ofHex("05 FF 65 E5 CB");
    static final Bytes VERSION = Bytes.ofHex("0D 00 65 00 03 03 00 44 53 0D 30 33 09");
    static final Bytes ADVANCED_INVENTORY = Bytes.ofHex("02 00 09 FF B0 01 00 18 43");
    static final Bytes ADVANCED_WRITE_AFI_07 = Bytes.ofHex("02 00 12 FF B0 27 01 E004010809B9CB12 07 C8 AB");
    static final Bytes CAPTURED_WRITE_BLOCK_1 =
            Bytes.ofHex("02 00 18 FF B0 24 01 E004010809B9CB12 01 01 04 35363738 3C 82");
    static final Bytes MIFARE_AUTHENT = Bytes.ofHex("0F FF B2 B0 0A 04 00 FFFFFFFFFFFF 63 35");

    /** The 36 bytes of the ISO 28560-2 annex that stand in {@link #NINE_BLOCKS}, in tag order. */
    static final Bytes EXAMPLE_MEMORY = Bytes.ofHex(
            "91 00 05 1CBE991A14 02 01 D0 14 02 04B3 46 07 441CB6E2E335D6" + "83 02 07 ACC09EBAA06F6B 0000");

    private PublishedFrames() {}

    /** A reader that has identified itself and waits. */
    static ReaderOnPaper readyReader() {
        var paper = new ReaderOnPaper(FeigSettings.standard().reader()).open();
        return paper.asks(SOFTWARE_VERSION).replies(VERSION);
    }

    /** A reply in a standard frame, for what nobody published. */
    static Bytes reply(int command, String payload) {
        return new FeigFrame(FeigFrame.Form.STANDARD, 0, command, Bytes.ofHex(payload)).encoded();
    }
}
