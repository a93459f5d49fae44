package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.llrp.LlrpDecoder;
import org.caiyun.device.rfid.llrp.LlrpDecoder.Decoded;
import org.caiyun.device.rfid.llrp.LlrpMessage;
import org.caiyun.sim.world.World;

/**
 * A UHF reader with LLRP 1.0.1 and four antennas, over the tags that the slot's antenna hears. It keeps one ROSpec, and
 * drops a client that does not acknowledge its keep-alives. One thread uses it, together with the world.
 */
public final class LlrpPeer implements Peer {
    private static final int REPORT = 61;
    private static final int KEEP_ALIVE = 62;
    private static final int NOTIFICATION = 63;
    private static final int KEEP_ALIVE_ACK = 72;
    private static final int ERROR = 100;
    private static final int FIELD_ERROR = 101;
    private static final int UNSUPPORTED = 109;
    private static final int OCCUPIED = 2;
    private static final int ROSPEC_EVENT = 2;
    private static final Duration THINKING = Duration.ofMillis(2);

    private record Running(Uptime until, Bytes report) {}

    private final LlrpAir air;
    private final List<LlrpFault> faults = new ArrayList<>();
    private final LlrpDecoder decoder = new LlrpDecoder();
    private final Map<Long, LlrpAccess> accesses = new LinkedHashMap<>();
    private final List<Long> enabledAccesses = new ArrayList<>();
    private Optional<LlrpRoSpec> roSpec = Optional.empty();
    private boolean roSpecEnabled;
    private Optional<Running> running = Optional.empty();
    private Optional<Duration> keepAlive = Optional.empty();
    private Optional<Uptime> nextKeepAlive = Optional.empty();
    private boolean acknowledged = true;
    private boolean tellsEnds;
    private long lastId;

    public LlrpPeer(World world) {
        air = new LlrpAir(world, faults);
    }

    public void inflict(LlrpFault fault) {
        faults.add(fault);
    }

    /** Nothing is wrong any more. */
    public void clearFaults() {
        faults.clear();
        air.find();
    }

    @Override
    public PeerReaction opened(Uptime now) {
        decoder.clear();
        nextKeepAlive = Optional.empty();
        running = Optional.empty();
        acknowledged = true;
        boolean occupied = faults.contains(new LlrpFault.Occupied());
        PeerReaction greeting =
                tell(NOTIFICATION, LlrpWire.event(LlrpWire.tlv(256, LlrpWire.u16(occupied ? OCCUPIED : 0))));
        return occupied ? greeting.then(hangUp()) : greeting.then(tellOfAntennas());
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
        running = Optional.empty();
    }

    @Override
    public PeerReaction tick(Uptime now) {
        PeerReaction all = PeerReaction.none();
        if (running.filter(run -> run.until.reachedAt(now)).isPresent()) {
            all = all.then(end());
        }
        if (nextKeepAlive.filter(at -> at.reachedAt(now)).isPresent()) {
            all = all.then(sayThatIAmThere(now));
        }
        return all;
    }

    @Override
    public Optional<Uptime> deadline() {
        return Uptime.earliest(running.map(Running::until), nextKeepAlive);
    }

    private PeerReaction sayThatIAmThere(Uptime now) {
        if (!acknowledged) {
            nextKeepAlive = Optional.empty();
            return hangUp();
        }
        nextKeepAlive = keepAlive.map(now::plus);
        if (faults.contains(new LlrpFault.ForgetsKeepAlives())) {
            return PeerReaction.none();
        }
        acknowledged = faults.contains(new LlrpFault.Silent());
        return tell(KEEP_ALIVE, Bytes.EMPTY);
    }

    private PeerReaction answer(LlrpMessage message, Uptime now) {
        int type = message.type();
        if (type == KEEP_ALIVE_ACK) {
            acknowledged = true;
            return PeerReaction.none();
        }
        Optional<LlrpFault.Refuses> refusal = refusal(type);
        refusal.ifPresent(faults::remove);
        Optional<Bytes> reply = refusal.map(wanted -> LlrpWire.status(wanted.status())).or(() -> act(message, now));
        if (faults.remove(new LlrpFault.LosesReply(type))) {
            return PeerReaction.none();
        }
        if (faults.remove(new LlrpFault.HangsUp(type))) {
            return hangUp();
        }
        if (faults.remove(new LlrpFault.EndlessReply(type))) {
            return send(LlrpWire.u16(1 << 10 | type + 10)
                    .plus(LlrpWire.u32(0x7FFF_FFFFL))
                    .plus(LlrpWire.u32(message.id())));
        }
        return reply.map(body -> send(new LlrpMessage(replyType(type), message.id(), body).encoded()))
                .orElse(PeerReaction.none());
    }

    private static int replyType(int type) {
        return switch (type) {
            case 1, 3, 20, 21, 22, 23, 24, 40, 41, 42 -> type + 10;
            case 14 -> 4;
            default -> ERROR;
        };
    }

    private Optional<LlrpFault.Refuses> refusal(int type) {
        return faults.stream()
                .filter(LlrpFault.Refuses.class::isInstance)
                .map(LlrpFault.Refuses.class::cast)
                .filter(refuses -> refuses.type() == type)
                .findFirst();
    }

    /** The reply's body; empty where none is due. */
    private Optional<Bytes> act(LlrpMessage message, Uptime now) {
        Bytes body = message.body();
        return switch (message.type()) {
            case 1 -> Optional.of(LlrpSelfPortrait.BODY);
            case 3 -> status(configure(body, now));
            case 20 -> status(roSpec.isEmpty() && add(LlrpRoSpec.parse(body.from(4))));
            case 21 -> status(deleteRoSpec());
            case 22 -> status(roSpecEnabled && running.isEmpty() && start(now));
            case 23 -> {
                boolean runs = running.isPresent();
                running.ifPresent(run -> running = Optional.of(new Running(now, run.report)));
                yield status(runs);
            }
            case 24 -> status(roSpec.isPresent() && (roSpecEnabled = true));
            case 40 -> {
                LlrpAccess access = LlrpAccess.parse(body.from(4));
                yield status(accesses.putIfAbsent(access.id(), access) == null);
            }
            case 41 -> {
                accesses.clear();
                enabledAccesses.clear();
                yield status(true);
            }
            case 42 -> status(accesses.containsKey(LlrpWire.u32(body, 0)) && enabledAccesses.add(LlrpWire.u32(body, 0)));
            case 14 -> status(true);
            case 64 -> Optional.empty();
            default -> Optional.of(LlrpWire.status(UNSUPPORTED));
        };
    }

    private static Optional<Bytes> status(boolean done) {
        return Optional.of(LlrpWire.status(done ? 0 : FIELD_ERROR));
    }

    private boolean configure(Bytes body, Uptime now) {
        var parameters = LlrpWire.parameters(body, 1);
        keepAlive = LlrpWire.find(220, parameters)
                .filter(spec -> spec.at(0) == 1)
                .map(spec -> Duration.ofMillis(LlrpWire.u32(spec, 1)));
        nextKeepAlive = keepAlive.map(now::plus);
        tellsEnds = LlrpWire.find(244, parameters).stream()
                .flatMap(spec -> LlrpWire.parameters(spec, 0).stream())
                .anyMatch(event -> LlrpWire.u16(event.value(), 0) == ROSPEC_EVENT && event.value().at(2) == 0x80);
        return true;
    }

    private boolean add(LlrpRoSpec spec) {
        roSpec = Optional.of(spec);
        return true;
    }

    private boolean deleteRoSpec() {
        roSpec = Optional.empty();
        roSpecEnabled = false;
        running = Optional.empty();
        return true;
    }

    /** All tags are met at the beginning; that is told at the end. */
    private boolean start(Uptime now) {
        LlrpRoSpec spec = roSpec.orElseThrow();
        Optional<LlrpAccess> access =
                enabledAccesses.stream().findFirst().map(accesses::get);
        Bytes report = Bytes.EMPTY;
        if (spec.antennas().stream().anyMatch(antenna -> !isOff(antenna))) {
            List<LlrpAir.Sight> sights = air.look(access);
            for (LlrpAir.Sight sight : sights) {
                report = report.plus(spec.report(sight, access.map(LlrpAccess::id)));
            }
            if (access.filter(LlrpAccess::once).isPresent()
                    && sights.stream().anyMatch(sight -> sight.results().isPresent())) {
                enabledAccesses.remove(access.get().id());
                accesses.remove(access.get().id());
            }
        }
        running = Optional.of(new Running(now.plus(spec.duration()), report));
        return true;
    }

    private boolean isOff(int antenna) {
        return faults.contains(new LlrpFault.AntennaOff(antenna));
    }

    private PeerReaction end() {
        Bytes report = running.orElseThrow().report;
        running = Optional.empty();
        PeerReaction told = report.isEmpty() ? PeerReaction.none() : tell(REPORT, report);
        if (!tellsEnds || faults.contains(new LlrpFault.HidesEnd())) {
            return told;
        }
        Bytes ended = LlrpWire.tlv(249, Bytes.of(1), LlrpWire.u32(roSpec.orElseThrow().id()), LlrpWire.u32(0));
        return told.then(tell(NOTIFICATION, LlrpWire.event(ended)));
    }

    private PeerReaction tellOfAntennas() {
        PeerReaction all = PeerReaction.none();
        for (int antenna = 1; antenna <= LlrpSelfPortrait.ANTENNAS; antenna++) {
            Bytes state = Bytes.of(isOff(antenna) ? 0 : 1);
            all = all.then(
                    tell(NOTIFICATION, LlrpWire.event(LlrpWire.tlv(255, state, LlrpWire.u16(antenna)))));
        }
        return all;
    }

    private PeerReaction tell(int type, Bytes body) {
        lastId++;
        return send(new LlrpMessage(type, lastId, body).encoded());
    }

    private PeerReaction send(Bytes message) {
        if (faults.contains(new LlrpFault.Silent())) {
            return PeerReaction.none();
        }
        return PeerReaction.reply(
                THINKING, faults.contains(new LlrpFault.Noise()) ? Bytes.of(0xA5).plus(message) : message);
    }

    private static PeerReaction hangUp() {
        return new PeerReaction(List.of(new PeerReaction.HangUp(THINKING)));
    }
}
