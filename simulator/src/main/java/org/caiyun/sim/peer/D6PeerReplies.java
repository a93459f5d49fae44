package org.caiyun.sim.peer;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.d6.D6Frame;
import org.caiyun.sim.peer.HfOutcome.Failure;
import org.caiyun.sim.peer.HfOutcome.Listed;

/** What stands in a simulated 3M reader's replies, behind the command byte. */
final class D6PeerReplies {
    private static final int UID_BYTES = 8;
    private static final int READ_BLOCKS = 0x02;
    private static final int READ_AFI = 0x0A;
    private static final int READ_DSFID = 0x0F;
    private static final int TO_TAG = 0x14;
    private static final int INVENTORY = 0xFE;
    private static final int BLOCK_SIZE = 4;
    private static final int OK = 0x00;
    private static final int NO_TAG = 0x06;
    private static final int NOT_READ = 0x15;
    private static final int NOT_FOR_THIS_TAG = 0x30;
    private static final Bytes VERSION = Bytes.ofHex("00 0A 03 02 06");

    private D6PeerReplies() {}

    static Bytes content(D6Frame request, HfOutcome outcome) {
        return switch (outcome) {
            case HfOutcome.Own(Bytes reply) -> reply;
            case HfOutcome.Identified() -> VERSION;
            case HfOutcome.Tags(var page, int _) -> {
                Bytes tags = Bytes.of(OK).plus(request.content()).plus(Bytes.of(page.size()));
                for (Listed tag : page) {
                    tags = tags.plus(tag.uid().bytes());
                }
                yield tags;
            }
            case HfOutcome.Done() -> addressed(OK, request, Bytes.EMPTY);
            case HfOutcome.Description tag -> addressed(OK, request, registers(request, tag));
            case HfOutcome.Blocks blocks -> blocks(request, blocks);
            case HfOutcome.Eas(boolean on) -> addressed(on ? OK : NO_TAG, request, Bytes.of(on ? 1 : 0));
            case HfOutcome.Failed(Failure failure) -> failed(request, failure);
            case HfOutcome.Status(Bytes bytes) -> addressed(bytes.at(0), request, Bytes.EMPTY);
        };
    }

    private static Bytes registers(D6Frame request, HfOutcome.Description tag) {
        return switch (request.command()) {
            case READ_AFI -> Bytes.of(tag.afi());
            case READ_DSFID -> Bytes.of(tag.dsfid());
            default -> {
                int wanted = request.content().at(UID_BYTES) & 0x0F;
                Bytes given = Bytes.of(wanted);
                given = (wanted & 1) == 0 ? given : given.plus(Bytes.of(tag.dsfid()));
                given = (wanted & 2) == 0 ? given : given.plus(Bytes.of(tag.afi()));
                given = (wanted & 4) == 0 ? given : given.plus(Bytes.of(tag.blockSize() - 1, tag.blocks() - 1));
                yield (wanted & 8) == 0 ? given : given.plus(Bytes.of(0x00, 0x01));
            }
        };
    }

    private static Bytes blocks(D6Frame request, HfOutcome.Blocks read) {
        if (request.command() == TO_TAG) {
            Bytes block = read.blocks().getFirst();
            int size = 1 + block.size();
            return Bytes.of(OK, 0x03, size >> 8, size, 0x00).plus(block);
        }
        if (read.blockSize() != BLOCK_SIZE) {
            return addressed(NOT_FOR_THIS_TAG, request, Bytes.EMPTY);
        }
        boolean compact = request.content().size() > UID_BYTES + 2;
        int count = read.blocks().size();
        Bytes data = compact ? Bytes.of(read.first(), count) : Bytes.of(count);
        for (int i = 0; i < count; i++) {
            Bytes block = read.blocks().get(i);
            data = data.plus(compact ? block : Bytes.of(read.first() + i, 0x00).plus(block));
        }
        return addressed(OK, request, data);
    }

    private static Bytes failed(D6Frame request, Failure failure) {
        if (request.command() == INVENTORY) {
            if (failure == Failure.COLLISION || failure == Failure.DAMAGED) {
                return Bytes.of(NOT_READ);
            }
            // of nothing else in the field it says more than that it found fewer tags, or none
            return Bytes.of(OK).plus(request.content()).plus(Bytes.of(0));
        }
        if (request.command() == TO_TAG) {
            return failure == Failure.NO_SUCH_BLOCK ? Bytes.of(OK, 0x03, 0x00, 0x02, 0x01, 0x10) : Bytes.of(NO_TAG);
        }
        return addressed(error(request, failure), request, Bytes.EMPTY);
    }

    private static int error(D6Frame request, Failure failure) {
        return switch (failure) {
            case GONE, ANTENNA, COLLISION -> NO_TAG;
            case DAMAGED -> request.command() == READ_BLOCKS ? NOT_READ : NO_TAG;
            case WRITE_ERROR, NOT_PROGRAMMED -> 0x16;
            case PASSWORD -> 0x0F;
            case LOCKED -> 0x12;
            // said of a register it would mean that the chip has none
            case NO_SUCH_BLOCK -> request.command() == READ_BLOCKS ? 0x11 : 0x0F;
            case OUT_OF_RANGE -> D6PeerDialect.BAD_PARAMETER;
            case NOT_AVAILABLE -> D6PeerDialect.NOT_IMPLEMENTED;
        };
    }

    /** With the UID where the request had one. */
    private static Bytes addressed(int error, D6Frame request, Bytes data) {
        Bytes content = request.content();
        Bytes uid = content.size() < UID_BYTES ? Bytes.EMPTY : content.slice(0, UID_BYTES);
        return Bytes.of(error).plus(uid).plus(data);
    }
}
