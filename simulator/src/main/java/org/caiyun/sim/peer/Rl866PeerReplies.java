package org.caiyun.sim.peer;

import org.caiyun.device.Bytes;
import org.caiyun.sim.peer.HfOutcome.Failure;
import org.caiyun.sim.peer.HfOutcome.Listed;

/** INF of a simulated RL866 reader's replies: command, status and data; tag access has its own result inside. */
final class Rl866PeerReplies {
    static final Bytes NO_MEMORY = error(0x005);
    static final Bytes UNSUPPORTED = error(0x003);
    static final Bytes UNKNOWN_COMMAND = error(0x103);
    static final Bytes WRONG_SEQUENCE = error(0x104);
    static final Bytes WRONG_PARAMETER = error(0x105);
    static final Bytes NO_CONFIGURATION = error(0x121);
    static final Bytes WRONG_HANDLE = error(0x415);

    private static final int TAG_ACCESS = 0x34;
    private static final int ACCESS_HEAD = 5;
    private static final Bytes OK = Bytes.ofHex("0000");
    private static final Bytes NO_ANSWER = error(0x004);
    private static final Bytes CONFIGURATION = Bytes.ofHex("01 0102020003016400000000000000");
    /** Air protocol, chip and serial number follow; ISO 15693; ICODE SLI; nine bytes. */
    private static final Bytes LISTED = Bytes.ofHex("0E 01 01 09");

    private Rl866PeerReplies() {}

    static Bytes information(Bytes asked, HfOutcome outcome) {
        return switch (outcome) {
            case HfOutcome.Own(Bytes reply) -> reply;
            case HfOutcome.Identified() -> accepted(asked, CONFIGURATION);
            case HfOutcome.Tags tags -> accepted(asked, tags(tags));
            case HfOutcome.Done() -> done(asked, Bytes.EMPTY);
            case HfOutcome.Description tag -> done(asked, registers(tag));
            case HfOutcome.Blocks blocks -> done(asked, blocks(blocks));
            case HfOutcome.Eas(boolean on) -> on ? done(asked, Bytes.EMPTY) : failed(asked, NO_ANSWER);
            case HfOutcome.Failed(Failure failure) -> failed(asked, status(failure));
            case HfOutcome.Status(Bytes error) -> failed(asked, error);
        };
    }

    static Bytes accepted(Bytes asked, Bytes data) {
        return asked.slice(0, 1).plus(OK).plus(data);
    }

    static Bytes refused(Bytes asked, Bytes error) {
        return asked.slice(0, 1).plus(error);
    }

    /** UIDs go low byte first. */
    static Bytes turned(Bytes bytes) {
        var turned = new byte[bytes.size()];
        for (int i = 0; i < turned.length; i++) {
            turned[turned.length - 1 - i] = (byte) bytes.at(i);
        }
        return Bytes.copyOf(turned);
    }

    private static Bytes done(Bytes asked, Bytes data) {
        return access(asked, Bytes.of(1).plus(data));
    }

    private static Bytes failed(Bytes asked, Bytes error) {
        return asked.at(0) == TAG_ACCESS && asked.size() >= ACCESS_HEAD
                ? access(asked, Bytes.of(0).plus(error))
                : refused(asked, error);
    }

    /** The code that was asked for comes back before the result; lengths of 128 and more take two bytes. */
    private static Bytes access(Bytes asked, Bytes result) {
        Bytes content = asked.slice(3, 5).plus(result);
        int size = content.size();
        Bytes length = size < 0x80 ? Bytes.of(size) : Bytes.of(0x80 | size >> 7, size & 0x7F);
        return accepted(asked, length.plus(content));
    }

    private static Bytes tags(HfOutcome.Tags tags) {
        int count = tags.page().size();
        Bytes data = Bytes.of(tags.left() > 0 ? 1 : 0, count, 0, count);
        for (Listed tag : tags.page()) {
            data = data.plus(LISTED).plus(turned(tag.uid().bytes())).plus(Bytes.of(0));
        }
        return data;
    }

    private static Bytes registers(HfOutcome.Description tag) {
        return Bytes.of(0x0F)
                .plus(turned(tag.uid().bytes()))
                .plus(Bytes.of(tag.dsfid(), tag.afi(), tag.blocks() - 1, tag.blockSize() - 1, 0x01));
    }

    private static Bytes blocks(HfOutcome.Blocks blocks) {
        int count = blocks.blocks().size();
        return blocks.blocks().stream().reduce(Bytes.of(count, count >> 8), Bytes::plus);
    }

    private static Bytes status(Failure failure) {
        return switch (failure) {
            case GONE -> error(0x420);
            case DAMAGED -> error(0x405);
            case WRITE_ERROR -> error(0x401);
            case NOT_PROGRAMMED -> error(0x422);
            case LOCKED -> error(0x41B);
            case PASSWORD -> error(0x41D);
            case COLLISION -> error(0x419);
            case NO_SUCH_BLOCK -> error(0x41C);
            case OUT_OF_RANGE -> error(0x00B);
            case ANTENNA -> error(0x402);
            case NOT_AVAILABLE -> error(0x006);
        };
    }

    private static Bytes error(int code) {
        return Bytes.of(code, code >> 8);
    }
}
