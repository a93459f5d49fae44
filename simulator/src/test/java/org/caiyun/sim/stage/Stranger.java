package org.caiyun.sim.stage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.sim.peer.ChuteWiring;
import org.caiyun.sim.peer.EscPosPeer;
import org.caiyun.sim.peer.ModbusPeer;
import org.caiyun.sim.peer.ModbusPeerSettings;
import org.caiyun.sim.peer.Peer;
import org.caiyun.sim.peer.PeerReaction;
import org.caiyun.sim.peer.WebServerPeer;
import org.caiyun.sim.world.ChuteModel;
import org.caiyun.sim.world.ChuteTimes;
import org.caiyun.sim.world.World;

/** What may be on a reader's line and is not the reader that the configuration names. */
enum Stranger {
    FEIG(Manner.QUIET),
    RL866(Manner.QUIET),
    D6(Manner.QUIET),
    RR3036(Manner.QUIET),
    LLRP(Manner.HANGS_UP),
    PRINTER(Manner.QUIET),
    BOARD(Manner.QUIET),
    WEB_SERVER(Manner.HANGS_UP),
    /** An adapter that hears itself, or a plug with two wires joined. */
    ECHO(Manner.TALKS),
    /** It says something of its own. */
    SCANNER(Manner.TALKS);

    /** What such a device does about bytes that it does not understand. */
    enum Manner {
        QUIET,
        HANGS_UP,
        TALKS
    }

    private final Manner manner;

    Stranger(Manner manner) {
        this.manner = manner;
    }

    Manner manner() {
        return manner;
    }

    Peer device() {
        return switch (this) {
            case FEIG, RL866, D6, RR3036, LLRP -> SimReaders.of(Driver.valueOf(name()), new World());
            case PRINTER -> new EscPosPeer();
            case BOARD ->
                new ModbusPeer(
                        ModbusPeerSettings.of(1, ChuteWiring.of(SimulatedSite.OUTPUTS)),
                        new ChuteModel(new World(), ChuteTimes.usual()));
            case WEB_SERVER -> new WebServerPeer();
            case ECHO -> new Talkative(bytes -> bytes);
            case SCANNER -> new Talkative(_ -> Bytes.ofText("]C031500100000011\r\n", StandardCharsets.US_ASCII));
        };
    }

    /** Answers whatever it hears at once. */
    private record Talkative(Function<Bytes, Bytes> says) implements Peer {
        @Override
        public PeerReaction opened(Uptime now) {
            return PeerReaction.none();
        }

        @Override
        public PeerReaction received(Bytes bytes, Uptime now) {
            return new PeerReaction(List.of(new PeerReaction.Reply(Duration.ofMillis(1), says.apply(bytes))));
        }

        @Override
        public void closed(Uptime now) {}

        @Override
        public PeerReaction tick(Uptime now) {
            return PeerReaction.none();
        }

        @Override
        public Optional<Uptime> deadline() {
            return Optional.empty();
        }
    }
}
