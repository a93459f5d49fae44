package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.rr3036.Rr3036Frame;

/**
 * The bytes of an RR3036. It starts with its field closed and set to other cards; like the real one it is silent to
 * damaged frames and to other addresses, and does not say which command it answers.
 */
public final class Rr3036PeerDialect implements HfPeerDialect {
    private static final int ADDRESS = 0;
    private static final int UID_BYTES = 8;
    private static final int MOST_TAGS = 27;
    private static final int LONGEST_BLOCK = 8;
    private static final Duration FRAME_GAP = Duration.ofMillis(50);

    private boolean fieldOpen;
    private boolean iso15693;

    /** Off and on again: what the reader was told is forgotten. */
    void losePower() {
        fieldOpen = false;
        iso15693 = false;
    }

    @Override
    public FrameFinder finder() {
        return new FrameFinder(Rr3036Frame::lengthAt, Rr3036Frame.LONGEST);
    }

    @Override
    public Duration frameGap() {
        return FRAME_GAP;
    }

    @Override
    public int tagsPerReply() {
        return MOST_TAGS;
    }

    @Override
    public int bytesPerRead() {
        return LONGEST_BLOCK;
    }

    @Override
    public Optional<Asked> asked(Bytes frame) {
        Rr3036Frame request = Rr3036Frame.of(frame);
        return request.address() == ADDRESS ? Optional.of(new Asked(frame, act(request.content()))) : Optional.empty();
    }

    @Override
    public Bytes reply(Asked asked, HfOutcome outcome) {
        Bytes request = Rr3036Frame.of(asked.frame()).content();
        return new Rr3036Frame(ADDRESS, Rr3036PeerReplies.content(request, outcome)).encoded();
    }

    private HfAct act(Bytes request) {
        if (request.size() < 2) {
            return own(Rr3036PeerReplies.WRONG_LENGTH);
        }
        int command = request.at(0);
        int state = request.at(1);
        Bytes data = request.from(2);
        if (command == 0x00) {
            return ofReader(state);
        }
        if (!fieldOpen) {
            return own(Rr3036PeerReplies.FIELD_CLOSED);
        }
        if (!iso15693) {
            return own(Rr3036PeerReplies.WRONG_MODE);
        }
        return switch (command) {
            case 0x01 -> state == 0x06 ? new HfAct.Inventory(false) : own(Rr3036PeerReplies.NOT_SUPPORTED);
            case 0x2B -> onTag(data, 0, uid -> new HfAct.Describe(uid));
            case 0x20 -> onTag(data, 1, uid -> new HfAct.ReadBlocks(uid, data.at(UID_BYTES), 1));
            case 0x27 -> onTag(data, 1, uid -> new HfAct.WriteAfi(uid, data.at(UID_BYTES)));
            default -> own(Rr3036PeerReplies.NOT_SUPPORTED);
        };
    }

    private HfAct ofReader(int state) {
        return switch (state) {
            case 0x00 -> new HfAct.Identify();
            case 0x01 -> {
                fieldOpen = false;
                yield new HfAct.FieldReset();
            }
            case 0x02 -> {
                fieldOpen = true;
                yield own(Rr3036PeerReplies.OK);
            }
            case 0x06 -> {
                iso15693 = true;
                yield own(Rr3036PeerReplies.OK);
            }
            default -> own(Rr3036PeerReplies.NOT_SUPPORTED);
        };
    }

    /** {@code more} bytes follow the UID, whose lowest byte comes first. */
    private static HfAct onTag(Bytes data, int more, Function<Optional<Uid>, HfAct> act) {
        if (data.size() != UID_BYTES + more) {
            return own(Rr3036PeerReplies.WRONG_LENGTH);
        }
        return act.apply(Optional.of(new Uid(Rr3036PeerReplies.turned(data.slice(0, UID_BYTES)))));
    }

    private static HfAct own(Bytes status) {
        return new HfAct.Own(status);
    }
}
