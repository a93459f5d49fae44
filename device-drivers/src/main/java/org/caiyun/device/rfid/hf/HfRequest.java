package org.caiyun.device.rfid.hf;

import org.caiyun.device.rfid.Uid;

/** What the driver asks a reader of ISO 15693 tags, whatever protocol it speaks. Tags are addressed by their UID. */
public sealed interface HfRequest {
    /** Who are you; also the question whether a reader is there at all. */
    record Identify() implements HfRequest {}

    /**
     * Field off and on: tags forget that they were told to be quiet, the reader forgets what it knew of them. A
     * protocol without such a command makes the reader forget as well as it can.
     */
    record FieldReset() implements HfRequest {}

    /**
     * Which tags are there.
     *
     * @param more go on with the tags that did not fit into the last reply
     */
    record Inventory(boolean more) implements HfRequest {}

    /** A tag's registers and the size of its memory. */
    record Describe(Uid uid) implements HfRequest {}

    /**
     * Memory from block {@code first}.
     *
     * @param blockSize what the tag's description says; the reply must agree
     */
    record ReadBlocks(Uid uid, int first, int count, int blockSize) implements HfRequest {}

    record WriteAfi(Uid uid, int value) implements HfRequest {}

    /** Set or reset the surveillance bit of NXP chips. */
    record WriteEas(Uid uid, boolean on) implements HfRequest {}

    /** Whether the tag answers the EAS alarm; a tag with the bit reset is silent. */
    record ReadEas(Uid uid) implements HfRequest {}
}
