package org.caiyun.sim.peer;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.world.ChuteModel;
import org.caiyun.sim.world.ChuteTimes;
import org.caiyun.sim.world.World;

/** Whatever the line brings, with a right CRC too: nothing is thrown, and the next request is answered. */
class ModbusPeerFuzzTest {
    @FuzzTest
    void answersAfterAnyNoise(byte[] noise) {
        var peer = new ModbusPeer(
                ModbusPeerSettings.of(0x11, ChuteWiring.of(3)), new ChuteModel(new World(), ChuteTimes.usual()));

        var _ = peer.received(Bytes.copyOf(noise), Uptime.ZERO);
        var _ = peer.tick(Uptime.ZERO.plus(Duration.ofMillis(10)));
        var _ = peer.received(
                ModbusRequests.withCrc(Bytes.of(0x11).plus(Bytes.copyOf(noise))),
                Uptime.ZERO.plus(Duration.ofMillis(20)));
        var _ = peer.tick(Uptime.ZERO.plus(Duration.ofMillis(30)));
        PeerReaction last = peer.received(Bytes.ofHex("1102 0000 0006 FA98"), Uptime.ZERO.plus(Duration.ofMillis(40)));

        if (last.deeds().isEmpty()) {
            throw new AssertionError("no answer");
        }
    }
}
