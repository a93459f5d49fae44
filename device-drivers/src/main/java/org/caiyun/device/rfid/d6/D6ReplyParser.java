package org.caiyun.device.rfid.d6;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.IsoError;

/**
 * Understands a reply by the request that it should answer: command, UID and shape must be what was asked for; anything
 * else is a late reply.
 *
 * <pre>
 * 11 version          ERROR MAKER MAJOR MINOR BUILD        MAKER 0A
 * FE inventory        ERROR AFI OPTIONS COUNT UID(8)...    a UID may stand there twice
 * 0D tag information  ERROR UID GIVEN [DSFID] [AFI] [BLOCKSIZE-1 BLOCKS-1]   GIVEN says which, as WANTED does
 * 0A, 0F register     ERROR UID VALUE
 * 02 read blocks      ERROR UID COUNT, per block: NUMBER LOCK DATA(4)   LOCK 00 to 03, more is the block's error
 *    compact          ERROR UID FIRST COUNT, per block: DATA(4)
 * 14 from the tag     ERROR RESULT SIZE(2), then FLAGS DATA or FLAGS CODE
 * 03 check EAS        ERROR UID 00|01; a tag whose bit is reset is silent: ERROR 06
 * 09, 0C              ERROR UID
 * </pre>
 *
 * Source: 3M RFID Reader Protocol, Model 210, 1.0.0, section 7.
 */
final class D6ReplyParser {
    private static final int UID_BYTES = 8;
    private static final int MAKER_3M = 0x0A;
    private static final int MOST_LOCKS = 0x03;
    private static final int ISO_ERROR_FLAG = 0x01;

    private D6ReplyParser() {}

    /** Empty when this frame is not the answer to that request. */
    static Optional<D6Reply> parse(D6Request request, D6Frame frame) {
        if (frame.start() != request.start()
                || frame.command() != request.command()
                || frame.content().isEmpty()) {
            return Optional.empty();
        }
        int error = frame.content().at(0);
        Bytes rest = frame.content().from(1);
        return switch (request) {
            case D6Request.BootProbe _ -> Optional.of(new D6Reply.Booted());
            case D6Request.Version _ -> error == D6Status.OK ? version(rest) : refused(error, rest.isEmpty());
            case D6Request.Inventory _ -> error == D6Status.OK ? tags(rest) : refused(error, rest.size() <= 3);
            case D6Request.ReadLargeBlock read ->
                error == D6Status.OK ? largeBlock(read, rest) : refused(error, rest.size() <= 3);
            case D6Request.TagInfo(Uid uid) -> addressed(uid, error, rest, D6ReplyParser::tagInfo);
            case D6Request.ReadAfi(Uid uid) -> addressed(uid, error, rest, D6ReplyParser::register);
            case D6Request.ReadDsfid(Uid uid) -> addressed(uid, error, rest, D6ReplyParser::register);
            case D6Request.ReadBlocks read -> addressed(read.uid(), error, rest, data -> blocks(read, data));
            case D6Request.WriteAfi(Uid uid, int _) -> addressed(uid, error, rest, D6ReplyParser::done);
            case D6Request.WriteEas(Uid uid, boolean _) -> addressed(uid, error, rest, D6ReplyParser::done);
            case D6Request.CheckEas(Uid uid) ->
                addressed(uid, error == D6Status.NO_TAG ? D6Status.OK : error, rest, D6ReplyParser::eas);
        };
    }

    @FunctionalInterface
    private interface Data {
        Optional<D6Reply> read(Bytes data);
    }

    private static Optional<D6Reply> addressed(Uid uid, int error, Bytes rest, Data data) {
        if (error == D6Status.NOT_IMPLEMENTED && rest.isEmpty()) {
            return Optional.of(new D6Reply.Refused(error));
        }
        if (!rest.startsWith(uid.bytes())) {
            return Optional.empty();
        }
        return error == D6Status.OK ? data.read(rest.from(UID_BYTES)) : Optional.of(new D6Reply.Refused(error));
    }

    private static Optional<D6Reply> refused(int error, boolean fits) {
        return fits ? Optional.of(new D6Reply.Refused(error)) : Optional.empty();
    }

    private static Optional<D6Reply> version(Bytes data) {
        if (data.size() != 4) {
            return Optional.empty();
        }
        String maker = data.at(0) == MAKER_3M ? "3M" : "maker %02X".formatted(data.at(0));
        return told(new HfReply.Identity(
                String.format(Locale.ROOT, "%s reader, firmware %d.%d.%d", maker, data.at(1), data.at(2), data.at(3))));
    }

    private static Optional<D6Reply> tags(Bytes data) {
        int head = D6Request.Inventory.ALL_TAGS_BY_UID.size() + 1;
        if (data.size() < head
                || !data.startsWith(D6Request.Inventory.ALL_TAGS_BY_UID)
                || data.size() != head + UID_BYTES * data.at(head - 1)) {
            return Optional.empty();
        }
        var uids = new ArrayList<Uid>();
        for (int at = head; at < data.size(); at += UID_BYTES) {
            uids.add(new Uid(data.slice(at, at + UID_BYTES)));
        }
        return told(new HfReply.Tags(uids.stream().distinct().toList(), List.of(), false));
    }

    private static Optional<D6Reply> tagInfo(Bytes data) {
        if (data.isEmpty()) {
            return Optional.empty();
        }
        int given = data.at(0);
        int at = 1;
        int dsfid = 0;
        int afi = 0;
        int wanted = D6Request.TagInfo.DSFID | D6Request.TagInfo.AFI | D6Request.TagInfo.SIZE;
        int expected = 1 + Integer.bitCount(given & wanted) + Integer.bitCount(given & D6Request.TagInfo.SIZE);
        if ((given & ~wanted) != 0 || data.size() != expected) {
            return Optional.empty();
        }
        if ((given & D6Request.TagInfo.DSFID) != 0) {
            dsfid = data.at(at++);
        }
        if ((given & D6Request.TagInfo.AFI) != 0) {
            afi = data.at(at++);
        }
        boolean sized = (given & D6Request.TagInfo.SIZE) != 0;
        return Optional.of(
                sized
                        ? new D6Reply.TagInfo(dsfid, afi, data.at(at) + 1, data.at(at + 1) + 1)
                        : new D6Reply.TagInfo(dsfid, afi, D6Request.ReadBlocks.BLOCK_SIZE, 0));
    }

    private static Optional<D6Reply> register(Bytes data) {
        return data.size() == 1 ? Optional.of(new D6Reply.Register(data.at(0))) : Optional.empty();
    }

    private static Optional<D6Reply> done(Bytes data) {
        return data.isEmpty() ? told(new HfReply.Done()) : Optional.empty();
    }

    private static Optional<D6Reply> eas(Bytes data) {
        return data.size() > 1 ? Optional.empty() : told(new HfReply.Eas(!data.isEmpty() && data.at(0) == 1));
    }

    /** Firmware that does not know the compact form answers in the other; their lengths tell them apart. */
    private static Optional<D6Reply> blocks(D6Request.ReadBlocks read, Bytes data) {
        int size = D6Request.ReadBlocks.BLOCK_SIZE;
        if (data.size() == 2 + size * read.count() && data.startsWith(Bytes.of(read.first(), read.count()))) {
            return told(new HfReply.Blocks(data.from(2)));
        }
        if (data.size() != 1 + (2 + size) * read.count() || data.at(0) != read.count()) {
            return Optional.empty();
        }
        Bytes memory = Bytes.EMPTY;
        for (int i = 0; i < read.count(); i++) {
            int at = 1 + (2 + size) * i;
            if (data.at(at) != read.first() + i) {
                return Optional.empty();
            }
            if (data.at(at + 1) > MOST_LOCKS) {
                return Optional.of(new D6Reply.Refused(data.at(at + 1)));
            }
            memory = memory.plus(data.slice(at + 2, at + 2 + size));
        }
        return told(new HfReply.Blocks(memory));
    }

    private static Optional<D6Reply> largeBlock(D6Request.ReadLargeBlock read, Bytes data) {
        if (data.size() < 5 || (data.at(1) << 8 | data.at(2)) != data.size() - 3) {
            return Optional.empty();
        }
        Bytes fromTag = data.from(3);
        if ((fromTag.at(0) & ISO_ERROR_FLAG) != 0) {
            return told(new HfReply.Failed(IsoError.of(read.command(), fromTag.at(1))));
        }
        return fromTag.size() == 1 + read.size() ? told(new HfReply.Blocks(fromTag.from(1))) : Optional.empty();
    }

    private static Optional<D6Reply> told(HfReply answer) {
        return Optional.of(new D6Reply.Told(answer));
    }
}
