package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.llrp.LlrpDecoder;
import org.caiyun.device.rfid.llrp.LlrpDecoder.Decoded;
import org.caiyun.device.rfid.llrp.LlrpMessage;
import org.caiyun.sim.peer.ReaderFault.Operation;
import org.caiyun.sim.world.World;

/**
 * A UHF reader with LLRP 1.0.1 and four antennas, over the tags that the slot's antenna hears. It keeps one ROSpec, and
 * drops a client that does not acknowledge its keep-alives. One thread uses it, together with the world.
 */
public final class LlrpPeer implements ReaderPeer {
    private static final int GET_CAPABILITIES = 1;
    private static final int GET_CONFIG = 2;
    private static final int SET_CONFIG = 3;
    private static final int CLOSE_CONNECTION = 14;
    private static final int CLOSE_CONNECTION_REPLY = 4;
    private static final int START_ROSPEC = 22;
    private static final int REPORT = 61;
    private static final int KEEP_ALIVE = 62;
    private static final int NOTIFICATION = 63;
    private static final int ENABLE_EVENTS = 64;
    private static final int KEEP_ALIVE_ACK = 72;
    private static final int ERROR = 100;
    private static final int UNSUPPORTED = 109;
    private static final int DEVICE_ERROR = 401;
    private static final int OCCUPIED = 2;
    private static final int ROSPEC_EVENT = 2;
    private static final Duration THINKING = Duration.ofMillis(2);

    private final List<LlrpFault> own = new ArrayList<>();
    private final ReaderFaults faults = new ReaderFaults();
    private final LlrpAir air;
    private final LlrpSpecs specs;
    private final LlrpDecoder decoder = new LlrpDecoder();
    private Optional<Duration> keepAlive = Optional.empty();
    private Optional<Uptime> nextKeepAlive = Optional.empty();
    private boolean acknowledged = true;
    private boolean tellsEnds;
    private long lastId;

    public LlrpPeer(World world) {
        air = new LlrpAir(world, faults, own);
        specs = new LlrpSpecs(air, own);
    }

    public void inflict(LlrpFault fault) {
        own.add(fault);
    }

    @Override
    public void inflict(ReaderFault fault) {
        faults.add(fault);
    }

    @Override
    public boolean awaits(ReaderFault fault) {
        return faults.has(fault);
    }

    @Override
    public void clear(ReaderFault fault) {
        faults.remove(fault);
        if (fault instanceof ReaderFault.LosesTag || fault instanceof ReaderFault.TagLeaves) {
            air.find();
        }
    }

    @Override
    public void clear() {
        own.clear();
        faults.clear();
        air.find();
    }

    @Override
    public PeerReaction opened(Uptime now) {
        decoder.clear();
        specs.halt();
        nextKeepAlive = Optional.empty();
        acknowledged = true;
        boolean occupied = own.contains(new LlrpFault.Occupied());
        PeerReaction greeting =
                tell(NOTIFICATION, LlrpWire.event(LlrpWire.tlv(256, LlrpWire.u16(occupied ? OCCUPIED : 0))));
        return occupied ? greeting.then(hangUp()) : greeting;
    }

    @Override
    public PeerReaction received(Bytes bytes, Uptime now) {
        PeerReaction all = PeerReaction.none();
        for (Decoded decoded : decoder.feed(bytes)) {
            all = all.then(
                    switch (decoded) {
                        case Decoded.Broken _ -> hangUp();
                        case Decoded.Message(LlrpMessage message) -> answer(message, now);
                    });
        }
        return all;
    }

    @Override
    public void closed(Uptime now) {
        nextKeepAlive = Optional.empty();
        specs.halt();
    }

    @Override
    public PeerReaction tick(Uptime now) {
        PeerReaction all = PeerReaction.none();
        Optional<LlrpSpecs.Running> running = specs.running();
        if (running.filter(run -> run.until().reachedAt(now)).isPresent()) {
            specs.halt();
            all = all.then(tellTheEnd(running.get()));
        }
        if (nextKeepAlive.filter(at -> at.reachedAt(now)).isPresent()) {
            all = all.then(sayThatIAmThere(now));
        }
        return all;
    }

    @Override
    public Optional<Uptime> deadline() {
        return Uptime.earliest(specs.running().map(LlrpSpecs.Running::until), nextKeepAlive);
    }

    private PeerReaction sayThatIAmThere(Uptime now) {
        if (!acknowledged) {
            nextKeepAlive = Optional.empty();
            return hangUp();
        }
        nextKeepAlive = keepAlive.map(now::plus);
        if (own.contains(new LlrpFault.ForgetsKeepAlives())) {
            return PeerReaction.none();
        }
        acknowledged = faults.lasts(ReaderFault.Silent.class);
        return tell(KEEP_ALIVE, Bytes.EMPTY);
    }

    private PeerReaction answer(LlrpMessage message, Uptime now) {
        int type = message.type();
        if (type == KEEP_ALIVE_ACK) {
            acknowledged = true;
            return PeerReaction.none();
        }
        if (type == ENABLE_EVENTS) {
            return PeerReaction.none();
        }
        Bytes body = refusal(type).orElseGet(() -> act(message, now));
        if (own.remove(new LlrpFault.LosesReply(type)) || faults.losesReply(operationOf(type))) {
            return PeerReaction.none();
        }
        if (own.remove(new LlrpFault.HangsUp(type))) {
            return hangUp();
        }
        Bytes reply = own.remove(new LlrpFault.EndlessReply(type))
                ? LlrpWire.u16(1 << 10 | replyType(type))
                        .plus(LlrpWire.u32(Integer.MAX_VALUE))
                        .plus(LlrpWire.u32(message.id()))
                : new LlrpMessage(replyType(type), message.id(), body).encoded();
        Bytes sent = faults.damagesReply(operationOf(type))
                .map(fault -> ReplyDamage.done(fault.damage(), reply))
                .orElse(reply);
        return send(THINKING.plus(faults.delay(operationOf(type))), sent);
    }

    private static Operation operationOf(int type) {
        return switch (type) {
            case GET_CAPABILITIES -> Operation.IDENTIFY;
            case START_ROSPEC -> Operation.INVENTORY;
            default -> Operation.OTHER;
        };
    }

    private static int replyType(int type) {
        return switch (type) {
            case 1, GET_CONFIG, 3, 20, 21, 22, 23, 24, 40, 41, 42 -> type + 10;
            case CLOSE_CONNECTION -> CLOSE_CONNECTION_REPLY;
            default -> ERROR;
        };
    }

    private Optional<Bytes> refusal(int type) {
        if (type == START_ROSPEC && faults.lasts(ReaderFault.AntennaWarning.class)) {
            return Optional.of(LlrpWire.status(DEVICE_ERROR));
        }
        Optional<LlrpFault.Refuses> refusal = own.stream()
                .filter(LlrpFault.Refuses.class::isInstance)
                .map(LlrpFault.Refuses.class::cast)
                .filter(refuses -> refuses.type() == type)
                .findFirst();
        refusal.ifPresent(own::remove);
        return refusal.map(refuses -> LlrpWire.status(refuses.status()));
    }

    private Bytes act(LlrpMessage message, Uptime now) {
        return switch (message.type()) {
            case GET_CAPABILITIES -> LlrpSelfPortrait.BODY;
            case GET_CONFIG -> LlrpWire.status(0).plus(antennas());
            case SET_CONFIG -> configure(message.body(), now);
            case CLOSE_CONNECTION -> LlrpWire.status(0);
            default -> specs.act(message, now).orElseGet(() -> LlrpWire.status(UNSUPPORTED));
        };
    }

    private Bytes configure(Bytes body, Uptime now) {
        var parameters = LlrpWire.parameters(body, 1);
        keepAlive = LlrpWire.find(220, parameters)
                .filter(spec -> spec.at(0) == 1)
                .map(spec -> Duration.ofMillis(LlrpWire.u32(spec, 1)));
        nextKeepAlive = keepAlive.map(now::plus);
        tellsEnds = LlrpWire.find(244, parameters).stream()
                .flatMap(spec -> LlrpWire.parameters(spec, 0).stream())
                .anyMatch(event -> LlrpWire.u16(event.value(), 0) == ROSPEC_EVENT
                        && event.value().at(2) == 0x80);
        return LlrpWire.status(0);
    }

    private PeerReaction tellTheEnd(LlrpSpecs.Running run) {
        PeerReaction told = run.report().isEmpty() ? PeerReaction.none() : tell(REPORT, run.report());
        if (!tellsEnds || own.contains(new LlrpFault.HidesEnd())) {
            return told;
        }
        Bytes ended = LlrpWire.tlv(249, Bytes.of(1), LlrpWire.u32(run.id()), LlrpWire.u32(0));
        return told.then(tell(NOTIFICATION, LlrpWire.event(ended)));
    }

    /** AntennaProperties, section 16.2.6.5: a hundredth of a dBi of gain. */
    private Bytes antennas() {
        Bytes all = Bytes.EMPTY;
        for (int antenna = 1; antenna <= LlrpSelfPortrait.ANTENNAS; antenna++) {
            Bytes state = Bytes.of(own.contains(new LlrpFault.AntennaOff(antenna)) ? 0 : 0x80);
            all = all.plus(LlrpWire.tlv(221, state, LlrpWire.u16(antenna), LlrpWire.u16(600)));
        }
        return all;
    }

    private PeerReaction tell(int type, Bytes body) {
        lastId++;
        return send(THINKING, new LlrpMessage(type, lastId, body).encoded());
    }

    private PeerReaction send(Duration after, Bytes message) {
        if (faults.lasts(ReaderFault.Silent.class)) {
            return PeerReaction.none();
        }
        return PeerReaction.reply(after, faults.lasts(ReaderFault.Noise.class) ? ReplyDamage.noise(message) : message);
    }

    private static PeerReaction hangUp() {
        return new PeerReaction(List.of(new PeerReaction.HangUp(THINKING)));
    }
}
