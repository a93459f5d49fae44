package org.caiyun.sim.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.sim.library.LendingDesk;
import org.caiyun.sim.library.LendingRules;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.library.SimLibrary;
import org.caiyun.sim.library.SimPatron;

/** Whatever a client says, as any kind of request too: nothing is thrown, and its next request is answered. */
class Sip2PeerFuzzTest {
    private static final List<String> COMMANDS =
            List.of("01", "09", "11", "15", "17", "19", "23", "29", "37", "63", "65");
    private static final Sip2Site OPEN =
            new Sip2Site("NMG", "NMG", Sip2Settings.Account.NONE, Sip2Site.DEFAULT.wire(), Sip2Site.EVERYTHING);

    @FuzzTest
    void answersAfterAnyNoise(byte[] noise) {
        var desk = new LendingDesk(SimLibrary.of(SimCatalogue.load()), LendingRules.USUAL);
        desk.patrons().put(new SimPatron("p1", "", "A", "", 350));
        var clock = InstantSource.fixed(Instant.parse("2026-03-01T01:30:00Z"));
        var peer = new Sip2Peer(desk, List.of(OPEN), clock, new Sip2Switches());
        var _ = peer.opened(Uptime.ZERO);
        var end = Bytes.ofText("|AAp1|AB31500100000011|\r", UTF_8);

        var _ = peer.received(Bytes.copyOf(noise).plus(Bytes.of('\r')), Uptime.ZERO);
        for (String command : COMMANDS) {
            var request = Bytes.ofText(command, UTF_8).plus(Bytes.copyOf(noise)).plus(end);
            var _ = peer.received(request, Uptime.ZERO.plus(Duration.ofMillis(1)));
        }
        PeerReaction last = peer.received(Bytes.ofText("9900802.00\r", UTF_8), Uptime.ZERO);

        if (last.deeds().isEmpty()) {
            throw new AssertionError("no answer");
        }
    }
}
