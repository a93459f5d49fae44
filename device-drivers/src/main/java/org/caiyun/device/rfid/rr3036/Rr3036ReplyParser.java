package org.caiyun.device.rfid.rr3036;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.HfReply;
import org.caiyun.device.rfid.hf.HfReply.Failed;
import org.caiyun.device.rfid.hf.HfStatus;
import org.caiyun.device.rfid.hf.HfStatus.Group;

/**
 * Understands a reply by the request that it should answer. A reply does not say which command it answers, so its shape
 * and, where it carries one, the UID must be what was asked for; anything else is a late reply. Two replies of the same
 * shape cannot be told apart: the line is drained after each time-out.
 *
 * <pre>
 * reader information  VERSION(2) RFU(2) TYPE TRTYPE(2) SCANTIME
 * inventory           per tag: DSFID UID(8); none: status 0E
 * tag information     GIVEN UID(8) DSFID AFI SIZE(2) IC; a field that GIVEN denies may be missing
 * read a block        SECURITY DATA
 * write, field, mode  nothing
 * </pre>
 *
 * Source: the RR3036 gem (MIT). The order of SIZE is not published: see {@link #sized}.
 */
final class Rr3036ReplyParser {
    private static final int INFORMATION_BYTES = 8;
    private static final int TAG_BYTES = 1 + Uids.BYTES;
    private static final int ALL_FIELDS = TAG_BYTES + 5;
    private static final int DSFID_GIVEN = 0x01;
    private static final int AFI_GIVEN = 0x02;
    private static final int SIZE_GIVEN = 0x04;
    private static final int IC_GIVEN = 0x08;
    private static final int EVERYTHING = DSFID_GIVEN | AFI_GIVEN | SIZE_GIVEN | IC_GIVEN;

    private Rr3036ReplyParser() {}

    /** Empty when this is not the answer to that request. */
    static Optional<HfReply> parse(Rr3036Request request, Bytes content) {
        int status = content.at(0);
        Bytes data = content.from(1);
        if (status != Rr3036Status.OK) {
            return failed(request, content);
        }
        return switch (request) {
            case Rr3036Request.Information _ -> information(data);
            case Rr3036Request.Inventory _ -> tags(data);
            case Rr3036Request.TagInformation(Uid uid) -> tagInformation(uid, data);
            case Rr3036Request.ReadBlock(Uid _, int _, int size) ->
                data.size() == 1 + size ? Optional.of(new HfReply.Blocks(data.from(1))) : Optional.empty();
            case Rr3036Request.WriteAfi _,
                    Rr3036Request.OpenField _,
                    Rr3036Request.CloseField _,
                    Rr3036Request.ChooseIso15693 _ ->
                data.isEmpty() ? Optional.of(new HfReply.Done()) : Optional.empty();
        };
    }

    private static Optional<HfReply> failed(Rr3036Request request, Bytes content) {
        if (request instanceof Rr3036Request.Inventory) {
            // an inventory that ran out of time may name the tags that it found
            return content.at(0) == Rr3036Status.NO_TAG
                    ? Optional.of(new HfReply.Tags(List.of(), List.of(), false))
                    : Optional.of(new Failed(Rr3036Status.of(content)));
        }
        return content.size() > 2 ? Optional.empty() : Optional.of(new Failed(Rr3036Status.of(content)));
    }

    private static Optional<HfReply> information(Bytes data) {
        if (data.size() != INFORMATION_BYTES) {
            return Optional.empty();
        }
        return Optional.of(new HfReply.Identity(String.format(
                Locale.ROOT, "RR3036 reader, firmware %d.%d, type %02X", data.at(0), data.at(1), data.at(4))));
    }

    private static Optional<HfReply> tags(Bytes data) {
        if (data.size() % TAG_BYTES != 0) {
            return Optional.empty();
        }
        var uids = new ArrayList<Uid>();
        for (int at = 1; at < data.size(); at += TAG_BYTES) {
            uids.add(Uids.ofWire(data.slice(at, at + Uids.BYTES)));
        }
        return Optional.of(new HfReply.Tags(uids.stream().distinct().toList(), List.of(), false));
    }

    private static Optional<HfReply> tagInformation(Uid uid, Bytes data) {
        if (data.size() < TAG_BYTES || !data.from(1).startsWith(Uids.toWire(uid))) {
            return Optional.empty();
        }
        // with all fields there the flags may as well be the tag's reply flags
        int given = data.size() == ALL_FIELDS ? EVERYTHING : data.at(0);
        int expected = TAG_BYTES + Integer.bitCount(given & EVERYTHING) + Integer.bitCount(given & SIZE_GIVEN);
        if (data.size() != expected) {
            return Optional.empty();
        }
        int at = TAG_BYTES;
        int dsfid = (given & DSFID_GIVEN) == 0 ? 0 : data.at(at++);
        int afi = (given & AFI_GIVEN) == 0 ? 0 : data.at(at++);
        return Optional.of(
                (given & SIZE_GIVEN) == 0
                        ? new Failed(new HfStatus("00", Group.PERMANENT, "the tag does not tell its size", false))
                        : sized(uid, dsfid, afi, data.at(at), data.at(at + 1)));
    }

    /**
     * ISO 15693 has the number of blocks first, other readers the size of a block. This reader can read no other blocks
     * than of four or eight bytes, so that whichever number says so is the size; ISO's order when both do.
     */
    private static HfReply sized(Uid uid, int dsfid, int afi, int first, int second) {
        boolean isoOrder = readable(second + 1) || !readable(first + 1);
        return isoOrder
                ? new HfReply.Description(uid, dsfid, afi, second + 1, first + 1)
                : new HfReply.Description(uid, dsfid, afi, first + 1, second + 1);
    }

    static boolean readable(int blockSize) {
        return blockSize == Rr3036Request.ReadBlock.SMALL || blockSize == Rr3036Request.ReadBlock.LARGE;
    }
}
