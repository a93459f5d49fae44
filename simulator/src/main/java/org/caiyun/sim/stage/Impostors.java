package org.caiyun.sim.stage;

import org.caiyun.kiosk.run.LineName;
import org.caiyun.sim.peer.ChuteWiring;
import org.caiyun.sim.peer.EscPosPeer;
import org.caiyun.sim.peer.FeigPeerDialect;
import org.caiyun.sim.peer.HfPeer;
import org.caiyun.sim.peer.ModbusPeer;
import org.caiyun.sim.peer.ModbusPeerSettings;
import org.caiyun.sim.peer.Peer;
import org.caiyun.sim.peer.RfTiming;
import org.caiyun.sim.peer.WebServerPeer;
import org.caiyun.sim.world.ChuteModel;
import org.caiyun.sim.world.ChuteTimes;
import org.caiyun.sim.world.World;

/** Devices that a line may come back as, none of them the right one. */
final class Impostors {
    private Impostors() {}

    /** Another device each time, in a world of its own in which nothing happens. */
    static Peer of(LineName line) {
        return switch (line) {
            case READER, SCANNER -> new EscPosPeer();
            case PRINTER -> new HfPeer(new FeigPeerDialect(), new World(), RfTiming.typical());
            case CHUTE -> otherBoard();
            case LIBRARY -> new WebServerPeer();
        };
    }

    /** The same make and address, built for another sorter. */
    private static Peer otherBoard() {
        return new ModbusPeer(
                ModbusPeerSettings.of(1, ChuteWiring.of(SimulatedSite.OUTPUTS + 3)),
                new ChuteModel(new World(), ChuteTimes.usual()));
    }
}
