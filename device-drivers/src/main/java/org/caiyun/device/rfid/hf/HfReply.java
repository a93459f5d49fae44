package org.caiyun.device.rfid.hf;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/** What a reader answered, understood. */
public sealed interface HfReply {
    /** What the reader says of itself, for people. */
    record Identity(String text) implements HfReply {}

    /**
     * The tags of one inventory reply.
     *
     * @param cards of ISO 14443: a patron's card, or a telephone near the slot
     * @param strangers types of tags whose layout we do not know; what stood behind the first one could not be read
     * @param more the rest did not fit
     */
    record Tags(List<Uid> uids, List<Uid> cards, List<Integer> strangers, boolean more) implements HfReply {
        public Tags {
            uids = List.copyOf(uids);
            cards = List.copyOf(cards);
            strangers = List.copyOf(strangers);
        }

        /** Of a reader that hears no cards, or has heard none. */
        public Tags(List<Uid> uids, List<Integer> strangers, boolean more) {
            this(uids, List.of(), strangers, more);
        }
    }

    /** A tag's registers and the size of its memory; {@code blockSize} is in bytes. */
    record Description(Uid uid, int dsfid, int afi, int blockSize, int blocks) implements HfReply {}

    /** The blocks asked for, in tag order; the dialect has undone its reader's byte order. */
    record Blocks(Bytes memory) implements HfReply {}

    /** Whether the tag's surveillance bit is set. */
    record Eas(boolean on) implements HfReply {}

    record Done() implements HfReply {}

    record Failed(HfStatus status) implements HfReply {}
}
