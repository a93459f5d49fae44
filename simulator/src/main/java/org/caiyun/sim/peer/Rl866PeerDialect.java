package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.FrameFinder;
import org.caiyun.device.rfid.rl866.Rl866Frame;

/**
 * The bytes of a reader of the RL866 family. It counts requests strictly, and keeps few connections; a new line changes
 * neither. A connection in addressed mode costs nothing in the air. It is silent to damaged frames and to other nodes.
 */
public final class Rl866PeerDialect implements HfPeerDialect {
    private static final int NODE = 1;
    private static final int HANDLES = 4;
    private static final int UID_BYTES = 8;
    private static final int STANDARD_TAGS = 18;
    private static final int MOST_BYTES = 240;
    private static final Duration FRAME_GAP = Duration.ofMillis(20);

    private final int node;
    private final int tagsPerReply;
    private final SortedMap<Integer, Uid> connections = new TreeMap<>();
    private int expected;

    /** A reader as it leaves the factory: node 1, as many tags in a reply as one frame holds. */
    public Rl866PeerDialect() {
        this(NODE, STANDARD_TAGS);
    }

    /**
     * A reader that was set up otherwise.
     *
     * @param tagsPerReply more than 18 come in several frames
     */
    public Rl866PeerDialect(int node, int tagsPerReply) {
        this.node = node;
        this.tagsPerReply = tagsPerReply;
    }

    @Override
    public FrameFinder finder() {
        return Rl866Frame.finder();
    }

    @Override
    public Duration frameGap() {
        return FRAME_GAP;
    }

    @Override
    public int tagsPerReply() {
        return tagsPerReply;
    }

    @Override
    public int bytesPerRead() {
        return MOST_BYTES;
    }

    @Override
    public Optional<Asked> asked(Bytes frame) {
        Rl866Frame request = Rl866Frame.of(frame);
        return request.node() == node || request.node() == Rl866Frame.ANY_NODE
                ? act(request).map(act -> new Asked(frame, act))
                : Optional.empty();
    }

    @Override
    public Bytes reply(Asked asked, HfOutcome outcome) {
        Rl866Frame request = Rl866Frame.of(asked.frame());
        if (request.control() == Rl866Frame.RESYNCHRONISE) {
            return new Rl866Frame(node, Rl866Frame.RESYNCHRONISED, Bytes.EMPTY).encoded();
        }
        Bytes rest = Rl866PeerReplies.information(request.information(), outcome);
        Bytes frames = Bytes.EMPTY;
        while (rest.size() > Rl866Frame.MOST_INFORMATION) {
            Bytes part = rest.slice(0, Rl866Frame.MOST_INFORMATION);
            frames = frames.plus(new Rl866Frame(node, request.sequence() | Rl866Frame.CHAINED, part).encoded());
            rest = rest.from(Rl866Frame.MOST_INFORMATION);
        }
        return frames.plus(new Rl866Frame(node, request.sequence(), rest).encoded());
    }

    /** Nothing for what is no request, as a reply that came back. */
    private Optional<HfAct> act(Rl866Frame frame) {
        if (frame.control() == Rl866Frame.RESYNCHRONISE) {
            expected = 0;
            return Optional.of(new HfAct.Own(Bytes.EMPTY));
        }
        if (!frame.isInformation() || frame.information().isEmpty()) {
            return Optional.empty();
        }
        if (frame.sequence() != expected) {
            return Optional.of(refused(frame.information(), Rl866PeerReplies.WRONG_SEQUENCE));
        }
        expected ^= Rl866Frame.SEQUENCE;
        return Optional.of(act(frame.information()));
    }

    private HfAct act(Bytes asked) {
        return switch (asked.at(0)) {
            case 0x01 ->
                asked.equals(Bytes.ofHex("01 01 01"))
                        ? new HfAct.Identify()
                        : refused(asked, Rl866PeerReplies.NO_CONFIGURATION);
            case 0x31 ->
                asked.size() == 2
                        ? new HfAct.Inventory((asked.at(1) & 0x08) != 0)
                        : refused(asked, Rl866PeerReplies.WRONG_PARAMETER);
            case 0x32 -> connect(asked);
            case 0x33 -> disconnect(asked);
            case 0x34 -> access(asked);
            default -> refused(asked, Rl866PeerReplies.UNKNOWN_COMMAND);
        };
    }

    /** Antenna, air protocol, chip, length, mode, UID. */
    private HfAct connect(Bytes asked) {
        boolean addressed =
                asked.size() == 6 + UID_BYTES && asked.at(2) == 1 && asked.at(4) == 1 + UID_BYTES && asked.at(5) == 1;
        if (!addressed) {
            return refused(asked, Rl866PeerReplies.WRONG_PARAMETER);
        }
        for (int handle = 1; handle <= HANDLES; handle++) {
            if (!connections.containsKey(handle)) {
                connections.put(handle, new Uid(Rl866PeerReplies.turned(asked.from(6))));
                return new HfAct.Own(Rl866PeerReplies.accepted(asked, Bytes.of(handle)));
            }
        }
        return refused(asked, Rl866PeerReplies.NO_MEMORY);
    }

    private HfAct disconnect(Bytes asked) {
        if (asked.size() != 2) {
            return refused(asked, Rl866PeerReplies.WRONG_PARAMETER);
        }
        if (asked.at(1) == 0) {
            connections.clear();
        } else if (connections.remove(asked.at(1)) == null) {
            return refused(asked, Rl866PeerReplies.WRONG_HANDLE);
        }
        return new HfAct.Own(Rl866PeerReplies.accepted(asked, Bytes.EMPTY));
    }

    /** Handle, length, code, parameters. */
    private HfAct access(Bytes asked) {
        if (asked.size() < 5 || asked.at(2) != asked.size() - 3) {
            return refused(asked, Rl866PeerReplies.WRONG_PARAMETER);
        }
        Optional<Uid> uid = Optional.ofNullable(connections.get(asked.at(1)));
        if (uid.isEmpty()) {
            return refused(asked, Rl866PeerReplies.WRONG_HANDLE);
        }
        Bytes parameters = asked.from(5);
        return switch (asked.at(3) | asked.at(4) << 8) {
            case 0x0001 -> taking(0, asked, () -> new HfAct.ResetTag(uid));
            case 0x0003 -> taking(5, asked, () -> new HfAct.ReadBlocks(uid, word(parameters, 1), word(parameters, 3)));
            case 0x0006 -> taking(1, asked, () -> new HfAct.WriteAfi(uid, parameters.at(0)));
            case 0x000A -> taking(0, asked, () -> new HfAct.Describe(uid));
            case 0x000C -> taking(0, asked, () -> new HfAct.WriteEas(uid, true));
            case 0x000D -> taking(0, asked, () -> new HfAct.WriteEas(uid, false));
            case 0x000F -> taking(0, asked, () -> new HfAct.ReadEas(uid));
            default -> refused(asked, Rl866PeerReplies.UNSUPPORTED);
        };
    }

    private static HfAct taking(int parameters, Bytes asked, Supplier<HfAct> act) {
        return asked.size() == 5 + parameters ? act.get() : refused(asked, Rl866PeerReplies.WRONG_PARAMETER);
    }

    private static int word(Bytes bytes, int at) {
        return bytes.at(at) | bytes.at(at + 1) << 8;
    }

    private static HfAct refused(Bytes asked, Bytes error) {
        return new HfAct.Own(Rl866PeerReplies.refused(asked, error));
    }
}
