package org.caiyun.sim.peer;

import org.caiyun.device.Bytes;
import org.caiyun.sim.peer.HfOutcome.Failure;
import org.caiyun.sim.peer.HfOutcome.Listed;

/** Status and data of a simulated RR3036's replies. */
final class Rr3036PeerReplies {
    static final Bytes OK = Bytes.of(0x00);
    static final Bytes WRONG_LENGTH = Bytes.of(0x01);
    static final Bytes NOT_SUPPORTED = Bytes.of(0x02);
    static final Bytes OUT_OF_RANGE = Bytes.of(0x03);
    static final Bytes FIELD_CLOSED = Bytes.of(0x05);
    static final Bytes WRONG_MODE = Bytes.of(0x1F);

    private static final Bytes NO_TAG = Bytes.of(0x0E);
    private static final Bytes NOT_ALL_IN_TIME = Bytes.of(0x0B);
    private static final Bytes INFORMATION = Bytes.ofHex("00 0107 0000 0B 0003 1E");
    private static final int LARGE_BLOCK = 0x04;

    private Rr3036PeerReplies() {}

    /** The reply to this command, state and data. */
    static Bytes content(Bytes request, HfOutcome outcome) {
        return switch (outcome) {
            case HfOutcome.Identified() -> INFORMATION;
            case HfOutcome.Done() -> OK;
            case HfOutcome.Own(Bytes reply) -> reply;
            case HfOutcome.Tags tags -> tags(tags);
            case HfOutcome.Description tag ->
                OK.plus(Bytes.of(0x0F))
                        .plus(turned(tag.uid().bytes()))
                        .plus(Bytes.of(tag.dsfid(), tag.afi(), tag.blocks() - 1, tag.blockSize() - 1, 0x01));
            case HfOutcome.Blocks read -> {
                boolean asItIs = read.blockSize() == (request.at(1) == LARGE_BLOCK ? 8 : 4);
                yield asItIs ? OK.plus(Bytes.of(0x00)).plus(read.blocks().getFirst()) : OUT_OF_RANGE;
            }
            case HfOutcome.Eas _ -> NOT_SUPPORTED;
            case HfOutcome.Failed(Failure failure) -> status(failure);
            case HfOutcome.Status(Bytes bytes) -> bytes;
        };
    }

    static Bytes turned(Bytes uid) {
        Bytes turned = Bytes.EMPTY;
        for (int i = uid.size() - 1; i >= 0; i--) {
            turned = turned.plus(Bytes.of(uid.at(i)));
        }
        return turned;
    }

    private static Bytes tags(HfOutcome.Tags tags) {
        if (tags.page().isEmpty()) {
            return NO_TAG;
        }
        Bytes content = tags.left() > 0 ? NOT_ALL_IN_TIME : OK;
        for (Listed tag : tags.page()) {
            content = content.plus(Bytes.of(tag.dsfid())).plus(turned(tag.uid().bytes()));
        }
        return content;
    }

    private static Bytes status(Failure failure) {
        return switch (failure) {
            case GONE, ANTENNA -> NO_TAG;
            case DAMAGED, WRITE_ERROR -> Bytes.of(0x0C);
            case NOT_PROGRAMMED -> Bytes.of(0x0F, 0x13);
            case LOCKED -> Bytes.of(0x0F, 0x12);
            case PASSWORD -> Bytes.of(0x0F, 0x0F);
            case COLLISION -> Bytes.of(0x0A);
            case NO_SUCH_BLOCK -> Bytes.of(0x0F, 0x10);
            case OUT_OF_RANGE -> OUT_OF_RANGE;
            case NOT_AVAILABLE -> Bytes.of(0x04);
        };
    }
}
