package org.caiyun.sim.stage;

import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.sim.peer.D6PeerDialect;
import org.caiyun.sim.peer.FeigPeerDialect;
import org.caiyun.sim.peer.HfPeer;
import org.caiyun.sim.peer.HfPeerDialect;
import org.caiyun.sim.peer.LlrpPeer;
import org.caiyun.sim.peer.ReaderPeer;
import org.caiyun.sim.peer.RfTiming;
import org.caiyun.sim.peer.Rl866PeerDialect;
import org.caiyun.sim.peer.Rr3036PeerDialect;
import org.caiyun.sim.world.World;

/** The simulated reader that answers a driver, as it leaves the factory. */
final class SimReaders {
    private SimReaders() {}

    static ReaderPeer of(Driver driver, World world) {
        return switch (driver) {
            case FEIG -> hf(new FeigPeerDialect(), world);
            case RL866 -> hf(new Rl866PeerDialect(), world);
            case D6 -> hf(new D6PeerDialect(), world);
            case RR3036 -> hf(new Rr3036PeerDialect(), world);
            case LLRP -> new LlrpPeer(world);
        };
    }

    private static ReaderPeer hf(HfPeerDialect dialect, World world) {
        return new HfPeer(dialect, world, RfTiming.typical());
    }

    /** Otherwise it hangs on a serial line. */
    static boolean isOnNetwork(Driver driver) {
        return switch (driver) {
            case FEIG, RL866, D6, RR3036 -> false;
            case LLRP -> true;
        };
    }

    static int baudRate(Driver driver) {
        return switch (driver) {
            case FEIG, RL866 -> 38_400;
            case D6, RR3036 -> 19_200;
            // it is on a network, whose own time is nothing beside the tags'
            case LLRP -> 10_000_000;
        };
    }
}
