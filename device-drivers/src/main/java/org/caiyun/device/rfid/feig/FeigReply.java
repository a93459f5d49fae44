package org.caiyun.device.rfid.feig;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/** What a reader answered, understood. */
sealed interface FeigReply {
    /** What the reader says of itself, for people. */
    record Version(String identity) implements FeigReply {}

    /**
     * The tags of one inventory reply. Cards of ISO 14443 are left out: a telephone or a purse near the slot is no
     * item.
     *
     * @param strangers types of tags whose layout we do not know; what stood behind the first one could not be read
     * @param more the rest did not fit
     */
    record Tags(List<Uid> uids, List<Integer> strangers, boolean more) implements FeigReply {
        public Tags {
            uids = List.copyOf(uids);
            strangers = List.copyOf(strangers);
        }
    }

    /** A tag's registers and the size of its memory. */
    record Information(Uid uid, int dsfid, int afi, int blockSize, int blocks) implements FeigReply {}

    /** The blocks asked for, in tag order, in the reader's byte order turned into the tag's. */
    record Blocks(Bytes memory) implements FeigReply {}

    record Done() implements FeigReply {}

    record Failed(FeigStatus status) implements FeigReply {}
}
