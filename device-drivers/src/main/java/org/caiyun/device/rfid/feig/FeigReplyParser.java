package org.caiyun.device.rfid.feig;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.feig.FeigFrame.Form;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfRequest;
import org.caiyun.device.rfid.hf.HfStatus;

/**
 * Understands a reply by the request that it should answer. All tag commands share one command byte, so a reply fits
 * only if also its shape, and where it carries a UID the UID, is what was asked for; anything else is a late reply.
 *
 * <pre>
 * software version    REVhi REVlo DREV HWTYPE SWTYPE TRTYPE(2)
 * inventory           COUNT, per tag: TYPE 03 DSFID UID(8) | TYPE 04 TRINFO 00 UID(7 or 10)
 * system information  DSFID UID(8) AFI BLOCKSIZE-1 BLOCKS-1 ICREF
 * read blocks         COUNT BLOCKSIZE, per block: SECURITY DATA, highest byte first
 * write AFI, RF reset nothing; so set and reset EAS, EAS alarm
 * </pre>
 *
 * Source: manual H20800-16e, host commands; the ten-byte UID of type 04 is to be checked on hardware.
 */
final class FeigReplyParser {
    private static final int UID_BYTES = 8;
    private static final int ISO_15693 = 0x03;
    private static final int ISO_14443_A = 0x04;
    /** Kinds of HF tags are numbered from 00; a larger number is the reply to another question. */
    private static final int LAST_HF_TYPE = 0x1F;

    private static final int ISO_14443_A_BYTES = 10;
    private static final int ISO_14443_A_LONG_BYTES = 13;

    private static final int SHORTEST_CARD = 4;
    private static final Bytes PADDING = Bytes.of(0, 0, 0);

    private final boolean blocksReversed;

    FeigReplyParser(boolean blocksReversed) {
        this.blocksReversed = blocksReversed;
    }

    /** Empty when this frame is not the answer to that request. */
    Optional<HfReply> parse(HfRequest request, FeigFrame frame) {
        Bytes payload = frame.payload();
        if (frame.command() != FeigRequest.of(request).command() || payload.isEmpty()) {
            return Optional.empty();
        }
        Bytes data = payload.from(1);
        return switch (request) {
            case HfRequest.Inventory _ -> tags(payload);
            case HfRequest.Identify _ -> plain(payload, version(data));
            case HfRequest.Describe(Uid uid) -> plain(payload, information(uid, data));
            case HfRequest.ReadBlocks read -> plain(payload, blocks(read, data));
            case HfRequest.WriteAfi _, HfRequest.WriteEas _, HfRequest.FieldReset _ ->
                plain(payload, data.isEmpty() ? Optional.of(new HfReply.Done()) : Optional.empty());
            case HfRequest.ReadEas _ -> alarm(payload);
        };
    }

    private static Optional<HfReply> plain(Bytes payload, Optional<HfReply> done) {
        return payload.at(0) == FeigStatus.DONE ? done : Optional.of(new HfReply.Failed(FeigStatus.of(payload)));
    }

    /** A tag whose bit is reset is silent to the alarm, so that nobody answering says as much as an answer. */
    private static Optional<HfReply> alarm(Bytes payload) {
        if (payload.at(0) == FeigStatus.DONE) {
            return payload.size() == 1 ? Optional.of(new HfReply.Eas(true)) : Optional.empty();
        }
        HfStatus status = FeigStatus.of(payload);
        return Optional.of(status.group() == HfStatus.Group.GONE ? new HfReply.Eas(false) : new HfReply.Failed(status));
    }

    private static Optional<HfReply> version(Bytes data) {
        if (data.size() < 7) {
            return Optional.empty();
        }
        return Optional.of(new HfReply.Identity(String.format(
                Locale.ROOT,
                "FEIG type %02X, firmware %d.%d, hardware %02X",
                data.at(4),
                data.at(0),
                data.at(1),
                data.at(3))));
    }

    private static Optional<HfReply> tags(Bytes payload) {
        int code = payload.at(0);
        if (code == FeigStatus.DONE || FeigStatus.promisesMore(code)) {
            return tags(payload.from(1), code != FeigStatus.DONE);
        }
        HfStatus status = FeigStatus.of(payload);
        return Optional.of(
                status.group() == HfStatus.Group.GONE
                        ? new HfReply.Tags(List.of(), List.of(), false)
                        : new HfReply.Failed(status));
    }

    private static Optional<HfReply> tags(Bytes data, boolean more) {
        Optional<HfReply.Tags> found = tags(data, more, ISO_14443_A_BYTES);
        if (found.isEmpty() || !found.get().strangers().isEmpty()) {
            found = tags(data, more, ISO_14443_A_LONG_BYTES).or(() -> tags(data, more, ISO_14443_A_BYTES));
        }
        return found.map(HfReply.class::cast);
    }

    private static Optional<HfReply.Tags> tags(Bytes data, boolean more, int cardBytes) {
        int count = data.isEmpty() ? 0 : data.at(0);
        int at = Math.min(1, data.size());
        var uids = new ArrayList<Uid>();
        var cards = new ArrayList<Uid>();
        for (int i = 0; i < count; i++) {
            int type = at < data.size() ? data.at(at) : ISO_15693;
            if (type != ISO_15693 && type != ISO_14443_A) {
                return type > LAST_HF_TYPE
                        ? Optional.empty()
                        : Optional.of(new HfReply.Tags(uids, cards, List.of(type), more));
            }
            int length = type == ISO_15693 ? 2 + UID_BYTES : cardBytes;
            if (at + length > data.size()) {
                return Optional.empty();
            }
            if (type == ISO_15693) {
                uids.add(new Uid(data.slice(at + 2, at + length)));
            } else {
                cards.add(card(data.slice(at + 3, at + length)));
            }
            at += length;
        }
        return at == data.size() ? Optional.of(new HfReply.Tags(uids, cards, List.of(), more)) : Optional.empty();
    }

    /** Numbers of four bytes, and of seven, have zeros before them. */
    private static Uid card(Bytes padded) {
        Bytes uid = padded;
        while (uid.size() > SHORTEST_CARD && uid.startsWith(PADDING)) {
            uid = uid.from(PADDING.size());
        }
        return new Uid(uid);
    }

    private static Optional<HfReply> information(Uid asked, Bytes data) {
        if (data.size() != 13 || !data.slice(1, 9).equals(asked.bytes())) {
            return Optional.empty();
        }
        return Optional.of(
                new HfReply.Description(asked, data.at(0), data.at(9), (data.at(10) & 0x1F) + 1, data.at(11) + 1));
    }

    private Optional<HfReply> blocks(HfRequest.ReadBlocks asked, Bytes data) {
        int size = asked.blockSize();
        if (data.size() != 2 + asked.count() * (1 + size) || data.at(0) != asked.count() || data.at(1) != size) {
            return Optional.empty();
        }
        var memory = new byte[asked.count() * size];
        for (int i = 0; i < memory.length; i++) {
            int block = 3 + i / size * (1 + size);
            int place = i % size;
            memory[i] = (byte) data.at(block + (blocksReversed ? size - 1 - place : place));
        }
        return Optional.of(new HfReply.Blocks(Bytes.copyOf(memory)));
    }

    /** The most blocks of this size whose reply fits into one frame and the manual's limit of data bytes. */
    static int blocksPerRequest(int blockSize, Form form) {
        int room = (form.maxLength() - form.overhead() - 3) / (1 + blockSize);
        return Math.max(1, Math.min(room, 128 / blockSize));
    }
}
