package org.caiyun.sim.peer;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.sim.world.SimUhfTag;

/** UHF tags for tests: one of a published example, one read off a real book, and any number of plain ones. */
final class LlrpTags {
    static final Uid UID = Uid.ofHex("E2801160 60000209 A1B2C3D4");
    static final Uid OTHER_UID = Uid.ofHex("E2003412 013F0300 0001A5A5");

    /** ISO 28560-4, on loan by its AFI C2; of ISO 28560-4's annex. */
    static final Bytes ISO_EPC = Bytes.ofHex("141CC04FC70BADB5C6E2DA1DED4DD319");

    static final int ISO_PC_ON_LOAN = 0x45C2;
    static final int ISO_PC_IN_STOCK = 0x4507;
    static final Bytes ISO_USER = Bytes.ofHex("060201D0140204B34607441CB6E2E335D65308AB4D6C9DD556CDEB00");

    /** The alliance's format; of a book of a Chinese school. */
    static final int SCHOOL_PC = 0x3400;

    static final Bytes SCHOOL_EPC = Bytes.ofHex("01045300185304400D0B0000");
    static final Bytes SCHOOL_USER = Bytes.ofHex("0C02D9941004000100012C00380000000000000000000000000000000000");

    static final MarkWrite.EpcBits IN_STOCK = new MarkWrite.EpcBits(1, 0x00FF, 0x0007);
    static final MarkWrite.EpcBits ON_LOAN = new MarkWrite.EpcBits(1, 0x00FF, 0x00C2);

    /** The alliance's bit for on loan. */
    static final MarkWrite.EpcBits ALLIANCE_ON_LOAN = new MarkWrite.EpcBits(2, 0x8000, 0x8000);

    private LlrpTags() {}

    static SimUhfTag iso() {
        return new SimUhfTag(UID.bytes(), bank(ISO_PC_ON_LOAN, ISO_EPC), ISO_USER);
    }

    static TagImage isoImage(int pc) {
        return new TagImage.Uhf(UID, pc, ISO_EPC, ISO_USER);
    }

    static SimUhfTag school() {
        return new SimUhfTag(OTHER_UID.bytes(), bank(SCHOOL_PC, SCHOOL_EPC), SCHOOL_USER);
    }

    static TagImage schoolImage() {
        return new TagImage.Uhf(OTHER_UID, SCHOOL_PC, SCHOOL_EPC, SCHOOL_USER);
    }

    /** Without user memory; all of these have the same EPC. */
    static SimUhfTag plain(int number, int rssi) {
        return new SimUhfTag(plainUid(number).bytes(), bank(0x3000, SCHOOL_EPC), Bytes.EMPTY, rssi);
    }

    static TagImage plainImage(int number) {
        return new TagImage.Uhf(plainUid(number), 0x3000, SCHOOL_EPC, Bytes.EMPTY);
    }

    static Uid plainUid(int number) {
        return new Uid(Bytes.ofHex("E280689400005000 000000").plus(Bytes.of(number)));
    }

    private static Bytes bank(int pc, Bytes epc) {
        return Bytes.of(pc >> 8, pc).plus(epc);
    }
}
