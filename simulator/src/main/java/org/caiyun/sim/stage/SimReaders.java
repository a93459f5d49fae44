package org.caiyun.sim.stage;

import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.sim.peer.D6PeerDialect;
import org.caiyun.sim.peer.FeigPeerDialect;
import org.caiyun.sim.peer.HfPeer;
import org.caiyun.sim.peer.HfPeerDialect;
import org.caiyun.sim.peer.ReaderPeer;
import org.caiyun.sim.peer.RfTiming;
import org.caiyun.sim.peer.Rl866PeerDialect;
import org.caiyun.sim.peer.Rr3036PeerDialect;
import org.caiyun.sim.world.World;

/** The simulated reader that answers a driver, as it leaves the factory. */
final class SimReaders {
    private SimReaders() {}

    static ReaderPeer of(Driver driver, World world) {
        HfPeerDialect dialect = switch (driver) {
            case FEIG -> new FeigPeerDialect();
            case RL866 -> new Rl866PeerDialect();
            case D6 -> new D6PeerDialect();
            case RR3036 -> new Rr3036PeerDialect();
        };
        return new HfPeer(dialect, world, RfTiming.typical());
    }

    static int baudRate(Driver driver) {
        return switch (driver) {
            case FEIG, RL866 -> 38_400;
            case D6, RR3036 -> 19_200;
        };
    }
}
