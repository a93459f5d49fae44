package org.caiyun.sim.stage;

import org.caiyun.kiosk.config.RfidConfig.Driver;
import org.caiyun.sim.peer.FeigPeerDialect;
import org.caiyun.sim.peer.HfPeer;
import org.caiyun.sim.peer.LlrpPeer;
import org.caiyun.sim.peer.ReaderPeer;
import org.caiyun.sim.peer.RfTiming;
import org.caiyun.sim.world.World;

/** The simulated reader that answers a driver, as it leaves the factory. */
final class SimReaders {
    private SimReaders() {}

    static ReaderPeer of(Driver driver, World world) {
        return switch (driver) {
            case FEIG -> new HfPeer(new FeigPeerDialect(), world, RfTiming.typical());
            case LLRP -> new LlrpPeer(world);
        };
    }

    /** Otherwise it hangs on a serial line. */
    static boolean isOnNetwork(Driver driver) {
        return switch (driver) {
            case FEIG -> false;
            case LLRP -> true;
        };
    }

    static int baudRate(Driver driver) {
        return switch (driver) {
            case FEIG -> 38_400;
            // it is on a network, whose own time is nothing beside the tags'
            case LLRP -> 10_000_000;
        };
    }
}
