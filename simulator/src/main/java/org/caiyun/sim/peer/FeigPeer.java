package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.feig.FeigDecoder;
import org.caiyun.device.rfid.feig.FeigDecoder.Decoded;
import org.caiyun.device.rfid.feig.FeigFrame;
import org.caiyun.sim.peer.FeigFault.Operation;
import org.caiyun.sim.world.World;

/**
 * A FEIG reader in ISO-host mode, over the tags that the slot's antenna reaches. Like the real one it is silent to
 * damaged frames and to other addresses. One thread uses it, together with the world.
 */
public final class FeigPeer implements Peer {
    private static final int SOFTWARE_VERSION = 0x65;
    private static final int RF_RESET = 0x69;
    private static final int ISO_HOST = 0xB0;
    private static final int STANDARD_TAGS = 24;
    private static final Duration FIELD_OFF = Duration.ofMillis(15);
    private static final Duration FRAME_GAP = Duration.ofMillis(12);
    private static final Bytes VERSION = Bytes.ofHex("00 03 03 00 44 53 0D 30");
    private static final Bytes OK = Bytes.of(0x00);
    private static final Bytes WRITE_ERROR = Bytes.of(0x03);
    private static final Bytes UNKNOWN_COMMAND = Bytes.of(0x80);
    private static final Bytes SCAN_MODE = Bytes.of(0x82);
    private static final Bytes ANTENNA_WARNING = Bytes.of(0x84);

    private final int address;
    private final FeigAir air;
    private final FeigDecoder decoder = new FeigDecoder();
    private final List<FeigFault> faults = new ArrayList<>();
    private Uptime lastHeard = Uptime.ZERO;

    /** A reader as it leaves the factory: address 0, as many tags in a reply as a standard frame holds. */
    public FeigPeer(World world, RfTiming timing) {
        this(world, timing, 0, STANDARD_TAGS);
    }

    public FeigPeer(World world, RfTiming timing, int address, int tagsPerReply) {
        this.address = address;
        air = new FeigAir(world, timing, tagsPerReply);
    }

    public void inflict(FeigFault fault) {
        switch (fault) {
            case FeigFault.Ghost(var uid) -> air.imagine(uid);
            case FeigFault.TagLeaves _,
                    FeigFault.Fails _,
                    FeigFault.Misreports _,
                    FeigFault.LosesReply _,
                    FeigFault.GarblesReply _,
                    FeigFault.DelaysReply _,
                    FeigFault.LosesTag _,
                    FeigFault.Standing _,
                    FeigFault.Slow _,
                    FeigFault.ScanMode _,
                    FeigFault.AntennaWarning _,
                    FeigFault.Noise _,
                    FeigFault.Silent _ -> faults.add(fault);
        }
    }

    /** True while a fault that happens once has not happened. */
    public boolean awaits(FeigFault fault) {
        return fault instanceof FeigFault.Ghost(var uid) ? air.imagines(uid) : faults.contains(fault);
    }

    /** This fault ends. */
    public void clear(FeigFault fault) {
        faults.removeIf(fault::equals);
        switch (fault) {
            case FeigFault.LosesTag _, FeigFault.TagLeaves _ -> air.find();
            case FeigFault.Ghost(var uid) -> air.forget(uid);
            case FeigFault.Fails _,
                    FeigFault.Misreports _,
                    FeigFault.LosesReply _,
                    FeigFault.GarblesReply _,
                    FeigFault.DelaysReply _,
                    FeigFault.Standing _,
                    FeigFault.Slow _,
                    FeigFault.ScanMode _,
                    FeigFault.AntennaWarning _,
                    FeigFault.Noise _,
                    FeigFault.Silent _ -> {}
        }
    }

    /** Every fault ends, and tags that the antenna had lost are reached again. */
    public void clear() {
        faults.clear();
        air.clear();
    }

    @Override
    public PeerReaction opened(Uptime now) {
        decoder.clear();
        lastHeard = now;
        return PeerReaction.none();
    }

    @Override
    public PeerReaction received(Bytes bytes, Uptime now) {
        if (now.since(lastHeard).compareTo(FRAME_GAP) > 0) {
            decoder.clear();
        }
        lastHeard = now;
        PeerReaction all = PeerReaction.none();
        for (Decoded decoded : decoder.feed(bytes)) {
            all = all.then(
                    switch (decoded) {
                        case Decoded.Dropped _ -> PeerReaction.none();
                        case Decoded.Frame(FeigFrame frame) -> hears(frame) ? answer(frame) : PeerReaction.none();
                    });
        }
        return all;
    }

    @Override
    public void closed(Uptime now) {
        decoder.clear();
    }

    @Override
    public PeerReaction tick(Uptime now) {
        return PeerReaction.none();
    }

    @Override
    public Optional<Uptime> deadline() {
        return Optional.empty();
    }

    private boolean hears(FeigFrame frame) {
        return frame.address() == address || frame.address() == FeigFrame.ANY_ADDRESS;
    }

    private PeerReaction answer(FeigFrame request) {
        if (lasts(FeigFault.Silent.class)) {
            return PeerReaction.none();
        }
        Operation operation = operationOf(request);
        FeigAir.Outcome outcome = outcome(request, operation);
        if (once(FeigFault.LosesReply.class, operation, FeigFault.LosesReply::operation)
                .isPresent()) {
            return PeerReaction.none();
        }
        Duration delay = once(FeigFault.DelaysReply.class, operation, FeigFault.DelaysReply::operation)
                .map(FeigFault.DelaysReply::by)
                .orElse(Duration.ZERO);
        Bytes reply = new FeigFrame(request.form(), address, request.command(), outcome.payload()).encoded();
        boolean garbled = once(FeigFault.GarblesReply.class, operation, FeigFault.GarblesReply::operation)
                .isPresent();
        Bytes sent = garbled ? garble(reply) : reply;
        return PeerReaction.reply(
                outcome.time().plus(delay).plus(slowness()), lasts(FeigFault.Noise.class) ? noise(sent) : sent);
    }

    private FeigAir.Outcome outcome(FeigFrame request, Operation operation) {
        Optional<FeigFault.Fails> fails = once(FeigFault.Fails.class, operation, FeigFault.Fails::operation);
        if (fails.isPresent()) {
            return new FeigAir.Outcome(Duration.ZERO, fails.get().status());
        }
        FeigAir.Outcome done = switch (request.command()) {
            case SOFTWARE_VERSION -> new FeigAir.Outcome(Duration.ZERO, VERSION);
            case RF_RESET -> new FeigAir.Outcome(FIELD_OFF, OK);
            case ISO_HOST -> onTags(request.payload(), operation);
            default -> new FeigAir.Outcome(Duration.ZERO, UNKNOWN_COMMAND);
        };
        return once(FeigFault.Misreports.class, operation, FeigFault.Misreports::operation)
                .map(wrong -> new FeigAir.Outcome(done.time(), wrong.status()))
                .orElse(done);
    }

    private FeigAir.Outcome onTags(Bytes data, Operation operation) {
        if (lasts(FeigFault.ScanMode.class)) {
            return new FeigAir.Outcome(Duration.ZERO, SCAN_MODE);
        }
        if (lasts(FeigFault.AntennaWarning.class)) {
            return new FeigAir.Outcome(Duration.ZERO, ANTENNA_WARNING);
        }
        if (operation == Operation.INVENTORY) {
            faults.forEach(this::imagine);
        }
        if (operation != Operation.WRITE_AFI) {
            return air.perform(data);
        }
        leave(data, FeigFault.Moment.BEFORE_WRITE);
        FeigAir.Outcome written = air.perform(data);
        boolean heard = !written.payload().equals(OK) || !leave(data, FeigFault.Moment.DURING_WRITE);
        leave(data, FeigFault.Moment.AFTER_WRITE);
        return heard ? written : new FeigAir.Outcome(written.time(), WRITE_ERROR);
    }

    private void imagine(FeigFault fault) {
        if (fault instanceof FeigFault.Standing(FeigFault.Ghost(var uid))) {
            air.imagine(uid);
        }
    }

    /** True when the antenna loses the tag that this command means. */
    private boolean leave(Bytes data, FeigFault.Moment moment) {
        var left = FeigAir.addressee(data)
                .filter(uid -> faults.remove(new FeigFault.TagLeaves(uid, moment))
                        || faults.contains(new FeigFault.LosesTag(moment)));
        left.ifPresent(air::lose);
        return left.isPresent();
    }

    private Duration slowness() {
        return faults.stream()
                .filter(FeigFault.Slow.class::isInstance)
                .map(slow -> ((FeigFault.Slow) slow).by())
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private boolean lasts(Class<? extends FeigFault> kind) {
        return !faults.isEmpty() && faults.stream().anyMatch(kind::isInstance);
    }

    private <F extends FeigFault> Optional<F> once(
            Class<F> kind, Operation operation, Function<F, Operation> operationOf) {
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        Optional<F> found = faults.stream()
                .map(fault -> fault instanceof FeigFault.Standing(var always) ? always : fault)
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(fault -> operationOf.apply(fault) == operation)
                .findFirst();
        found.ifPresent(faults::remove);
        return found;
    }

    private static Operation operationOf(FeigFrame request) {
        return switch (request.command()) {
            case SOFTWARE_VERSION -> Operation.SOFTWARE_VERSION;
            case RF_RESET -> Operation.RF_RESET;
            case ISO_HOST -> FeigAir.operationOf(request.payload());
            default -> Operation.OTHER;
        };
    }

    /** As many bytes, none of them right. */
    private static Bytes noise(Bytes reply) {
        byte[] damaged = reply.toArray();
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] ^= (byte) (0xA5 + i);
        }
        return Bytes.copyOf(damaged);
    }

    private static Bytes garble(Bytes reply) {
        byte[] damaged = reply.toArray();
        damaged[damaged.length / 2] ^= 0x10;
        return Bytes.copyOf(damaged);
    }
}
