package org.caiyun.sim.peer;

import org.caiyun.device.Bytes;
import org.caiyun.sim.peer.HfOutcome.Failure;
import org.caiyun.sim.peer.HfOutcome.Listed;

/** Status and data of a simulated FEIG reader's replies. */
final class FeigPeerReplies {
    static final Bytes OUT_OF_RANGE = Bytes.of(0x11);
    static final Bytes NO_SUCH_SETUP = Bytes.of(0x15);
    static final Bytes UNKNOWN_COMMAND = Bytes.of(0x80);
    static final Bytes WRONG_LENGTH = Bytes.of(0x81);

    private static final Bytes OK = Bytes.of(0x00);
    private static final Bytes NO_TAG = Bytes.of(0x01);
    private static final Bytes VERSION = Bytes.ofHex("00 03 03 00 44 53 0D 30");
    private static final int MORE = 0x94;

    private FeigPeerReplies() {}

    static Bytes payload(HfOutcome outcome) {
        return switch (outcome) {
            case HfOutcome.Identified() -> VERSION;
            case HfOutcome.Done() -> OK;
            case HfOutcome.Own(Bytes reply) -> reply;
            case HfOutcome.Tags tags -> tags(tags);
            case HfOutcome.Description tag ->
                OK.plus(Bytes.of(tag.dsfid()))
                        .plus(tag.uid().bytes())
                        .plus(Bytes.of(tag.afi(), tag.blockSize() - 1, tag.blocks() - 1, 0x01));
            case HfOutcome.Blocks blocks -> blocks(blocks);
            case HfOutcome.Eas(boolean on) -> on ? OK : NO_TAG;
            case HfOutcome.Failed(Failure failure) -> status(failure);
            case HfOutcome.Status(Bytes bytes) -> bytes;
        };
    }

    /** Address, 38400 baud, even parity, 3 s at most for a tag, and the mode; as readers leave the factory. */
    static Bytes setup(HfOutcome outcome) {
        Bytes block = Bytes.ofHex("00 00 08 01 00 00 00 1E 00 00 00 00 00");
        return switch (outcome) {
            case HfOutcome.Done() -> OK.plus(block).plus(Bytes.of(0x00));
            case HfOutcome.Failed(Failure failure)
            when failure == Failure.NOT_AVAILABLE -> OK.plus(block).plus(Bytes.of(0x01));
            case HfOutcome other -> payload(other);
        };
    }

    private static Bytes tags(HfOutcome.Tags tags) {
        if (tags.page().isEmpty()) {
            return NO_TAG;
        }
        Bytes payload = Bytes.of(tags.left() > 0 ? MORE : 0x00, tags.page().size());
        for (Listed tag : tags.page()) {
            payload = payload.plus(Bytes.of(0x03, tag.dsfid())).plus(tag.uid().bytes());
        }
        return payload;
    }

    private static Bytes blocks(HfOutcome.Blocks blocks) {
        Bytes payload = OK.plus(Bytes.of(blocks.blocks().size(), blocks.blockSize()));
        for (Bytes block : blocks.blocks()) {
            payload = payload.plus(Bytes.of(0x00)).plus(highestFirst(block));
        }
        return payload;
    }

    private static Bytes status(Failure failure) {
        return switch (failure) {
            case GONE -> NO_TAG;
            case DAMAGED -> Bytes.of(0x02);
            case WRITE_ERROR -> Bytes.of(0x03);
            case NOT_PROGRAMMED -> Bytes.of(0x95, 0x13);
            case LOCKED -> Bytes.of(0x95, 0x12);
            case PASSWORD -> Bytes.of(0x95, 0x0F);
            case COLLISION -> Bytes.of(0x83);
            case NO_SUCH_BLOCK -> Bytes.of(0x95, 0x10);
            case OUT_OF_RANGE -> OUT_OF_RANGE;
            case ANTENNA -> Bytes.of(0x84);
            case NOT_AVAILABLE -> Bytes.of(0x82);
        };
    }

    private static Bytes highestFirst(Bytes block) {
        byte[] turned = block.toArray();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (byte) block.at(turned.length - 1 - i);
        }
        return Bytes.copyOf(turned);
    }
}
