package org.caiyun.sim.peer;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/** What came of an {@link HfAct}; a dialect puts it into its protocol's bytes. */
public sealed interface HfOutcome {
    /** The reader says who it is; what it says is the dialect's. */
    record Identified() implements HfOutcome {}

    record Done() implements HfOutcome {}

    /** The reply that the dialect already knew. */
    record Own(Bytes reply) implements HfOutcome {}

    /** One entry of an inventory. */
    record Listed(Uid uid, int dsfid) {}

    /**
     * One reply to an inventory.
     *
     * @param page at most as many as {@link HfPeerDialect#tagsPerReply}; empty when no tag is there
     * @param left how many more there are
     */
    record Tags(List<Listed> page, int left) implements HfOutcome {
        public Tags {
            page = List.copyOf(page);
        }
    }

    /** {@code blockSize} in bytes. */
    record Description(Uid uid, int dsfid, int afi, int blockSize, int blocks) implements HfOutcome {}

    /** Block contents in tag order. */
    record Blocks(int first, int blockSize, List<Bytes> blocks) implements HfOutcome {
        public Blocks {
            blocks = List.copyOf(blocks);
        }
    }

    /** Whether the tag answered the EAS alarm. */
    record Eas(boolean on) implements HfOutcome {}

    /** Not done, or not said to be done. */
    sealed interface Refusal extends HfOutcome {}

    record Failed(Failure failure) implements Refusal {}

    /** A refusal in one protocol's own status bytes, for what no {@link Failure} is fine enough. */
    record Status(Bytes bytes) implements Refusal {}

    /** Why not; each protocol has its own codes for it, and some share one. */
    enum Failure {
        /** No tag answers. */
        GONE,
        /** What the tag said came in damaged. */
        DAMAGED,
        /** The reader could not write, or did not hear that it was written. */
        WRITE_ERROR,
        /** The tag says that it did not take what was written. */
        NOT_PROGRAMMED,
        LOCKED,
        /** A password is needed. */
        PASSWORD,
        COLLISION,
        NO_SUCH_BLOCK,
        /** More than the reader does at once. */
        OUT_OF_RANGE,
        /** Metal before the antenna, or its cable broken. */
        ANTENNA,
        /** The reader is set to do something else, as to scan by itself. */
        NOT_AVAILABLE
    }
}
