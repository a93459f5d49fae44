package org.caiyun.device.rfid;

import org.caiyun.device.Bytes;

/** What a reader saw of one tag: its identity, its registers and its memory, not yet interpreted. */
public sealed interface TagImage {
    Uid uid();

    /**
     * An ISO 15693 tag.
     *
     * @param afi the application family identifier, 0 to 255
     * @param dsfid the data storage format identifier, 0 to 255
     * @param blockSize bytes in a block, as the tag's system information says; never assume four
     * @param memory user memory in tag order from block 0; a driver undoes its reader's byte order
     */
    record Hf(Uid uid, int afi, int dsfid, int blockSize, Bytes memory) implements TagImage {}

    /**
     * An EPC Gen2 tag (ISO 18000-63).
     *
     * @param uid the TID bank: the EPC changes when the security mark is written, the TID never does
     * @param pc the protocol control word: the EPC's length, whether user memory is used, and an AFI or other bits
     * @param epc as many words as the protocol control says, without it and without the stored CRC
     * @param user the user bank from its first word; empty where the tag has none or says that it is not used
     */
    record Uhf(Uid uid, int pc, Bytes epc, Bytes user) implements TagImage {}
}
