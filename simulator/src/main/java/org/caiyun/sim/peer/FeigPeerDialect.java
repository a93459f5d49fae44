package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.feig.FeigFrame;
import org.caiyun.device.rfid.hf.FrameFinder;

/**
 * The bytes of a FEIG reader in ISO-host mode. Like the real one it is silent to damaged frames and to other addresses.
 */
public final class FeigPeerDialect implements HfPeerDialect {
    private static final int RESTART = 0x63;
    private static final int SOFTWARE_VERSION = 0x65;
    private static final int RF_RESET = 0x69;
    private static final int READ_SETUP = 0x80;
    private static final int WRITE_SETUP = 0x81;
    private static final int BLOCK_1_OF_EEPROM = 0x81;
    private static final int SCANS = 0x01;
    private static final int ISO_HOST = 0xB0;
    private static final int OF_MAKER = 0xB1;
    private static final int UID_BYTES = 8;
    private static final int STANDARD_TAGS = 24;
    private static final int MOST_BYTES = 128;
    private static final Duration FRAME_GAP = Duration.ofMillis(12);

    private final int address;
    private final int tagsPerReply;

    /** A reader as it leaves the factory: address 0, as many tags in a reply as a standard frame holds. */
    public FeigPeerDialect() {
        this(0, STANDARD_TAGS);
    }

    public FeigPeerDialect(int address, int tagsPerReply) {
        this.address = address;
        this.tagsPerReply = tagsPerReply;
    }

    @Override
    public FrameFinder finder() {
        return FeigFrame.finder();
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
        FeigFrame request = FeigFrame.of(frame);
        return request.address() == address || request.address() == FeigFrame.ANY_ADDRESS
                ? Optional.of(new Asked(frame, act(request)))
                : Optional.empty();
    }

    @Override
    public Bytes reply(Asked asked, HfOutcome outcome) {
        FeigFrame request = FeigFrame.of(asked.frame());
        Bytes payload = asked.act() instanceof HfAct.AskSetup
                ? FeigPeerReplies.setup(outcome)
                : FeigPeerReplies.payload(outcome);
        return new FeigFrame(request.form(), address, request.command(), payload).encoded();
    }

    private static HfAct act(FeigFrame request) {
        return switch (request.command()) {
            case SOFTWARE_VERSION -> new HfAct.Identify();
            case READ_SETUP -> setup(request.payload(), 1, _ -> new HfAct.AskSetup());
            case WRITE_SETUP -> setup(request.payload(), 15, data -> new HfAct.SetUp((data.at(14) & SCANS) != 0));
            case RESTART -> new HfAct.Restart();
            case RF_RESET -> new HfAct.FieldReset();
            case ISO_HOST -> isoHost(request.payload());
            case OF_MAKER -> ofMaker(request.payload());
            default -> refused(FeigPeerReplies.UNKNOWN_COMMAND);
        };
    }

    /** Block 1 of the EEPROM is the only one that there is. */
    private static HfAct setup(Bytes data, int size, Function<Bytes, HfAct> act) {
        if (data.size() != size) {
            return refused(FeigPeerReplies.WRONG_LENGTH);
        }
        return data.at(0) == BLOCK_1_OF_EEPROM ? act.apply(data) : refused(FeigPeerReplies.NO_SUCH_SETUP);
    }

    private static HfAct isoHost(Bytes data) {
        return switch (operation(data)) {
            case 0x01 ->
                data.size() == 2
                        ? new HfAct.Inventory((data.at(1) & 0x80) != 0)
                        : refused(FeigPeerReplies.WRONG_LENGTH);
            case 0x23 -> onTag(data, 2, (uid, rest) -> read(uid, rest.at(0), rest.at(1)));
            case 0x27 -> onTag(data, 1, (uid, rest) -> new HfAct.WriteAfi(uid, rest.at(0)));
            case 0x2B -> onTag(data, 0, (uid, _) -> new HfAct.Describe(uid));
            default -> refused(FeigPeerReplies.UNKNOWN_COMMAND);
        };
    }

    /** Commands of NXP's chips, behind a byte 04. */
    private static HfAct ofMaker(Bytes data) {
        if (operation(data) != 0x04) {
            return refused(FeigPeerReplies.UNKNOWN_COMMAND);
        }
        Bytes own = data.from(1);
        return switch (operation(own)) {
            case 0xA2 -> onTag(own, 0, (uid, _) -> new HfAct.WriteEas(uid, true));
            case 0xA3 -> onTag(own, 0, (uid, _) -> new HfAct.WriteEas(uid, false));
            case 0xA5 -> onTag(own, 0, (uid, _) -> new HfAct.ReadEas(uid));
            default -> refused(FeigPeerReplies.UNKNOWN_COMMAND);
        };
    }

    private static HfAct read(Optional<Uid> uid, int first, int count) {
        return count == 0 ? refused(FeigPeerReplies.OUT_OF_RANGE) : new HfAct.ReadBlocks(uid, first, count);
    }

    /** {@code more} bytes follow the operation, its mode and, where the mode says so, the UID. */
    private static HfAct onTag(Bytes data, int more, BiFunction<Optional<Uid>, Bytes, HfAct> act) {
        int mode = data.size() > 1 ? data.at(1) & 0x07 : 0;
        int fixed = mode == 1 ? 2 + UID_BYTES : 2;
        if (data.size() != fixed + more) {
            return refused(FeigPeerReplies.WRONG_LENGTH);
        }
        if (mode > 1) {
            return refused(FeigPeerReplies.OUT_OF_RANGE);
        }
        Optional<Uid> uid = mode == 1 ? Optional.of(new Uid(data.slice(2, fixed))) : Optional.empty();
        return act.apply(uid, data.from(fixed));
    }

    private static int operation(Bytes data) {
        return data.isEmpty() ? -1 : data.at(0);
    }

    private static HfAct refused(Bytes status) {
        return new HfAct.Own(status);
    }
}
