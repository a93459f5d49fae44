package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.peer.ScannerPeerSettings.Mode;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ScannerPeerTest {
    private static final Uptime START = Uptime.ZERO;
    private static final String DONE = "02000001003331";

    private final World world = new World();
    private final ScannerPeer peer = new ScannerPeer(world, ScannerPeerSettings.of(Mode.TRIGGERED));

    static Stream<Arguments> published() {
        return Stream.of(
                // GM65: trigger without check bytes, save; Newland EM1365: trigger, stop; Waveshare: set and ask 9600
                arguments("7E 00 08 01 00 02 01 AB CD", DONE),
                arguments("7E 00 09 01 00 00 00 DE C8", DONE),
                arguments("7E 00 08 01 00 02 01 02 DA", DONE),
                arguments("7E 00 08 01 00 02 02 32 B9", DONE),
                arguments("7E 00 08 01 00 D9 D3 20 38", DONE),
                arguments("7E 00 07 01 00 2A 02 D8 0F", "020000023901C14C"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void answersPublishedCommandsInPortionsOfEverySize(String command, String answer) {
        Bytes bytes = Bytes.ofHex(command);
        for (int size = 1; size <= bytes.size(); size++) {
            peer.opened(START);
            var replies = PeerReaction.none();
            for (int from = 0; from < bytes.size(); from += size) {
                replies = replies.then(peer.received(bytes.slice(from, Math.min(bytes.size(), from + size)), START));
            }

            assertThat(sent(replies)).as("portions of %s", size).isEqualTo(answer);
        }
    }

    @Test
    void isSilentToADamagedCommandAndFindsTheNext() {
        Bytes damaged = Bytes.ofHex("7E 00 08 01 00 02 01 02 DB");

        assertThat(sent(peer.received(damaged, START))).isEmpty();
        assertThat(sent(peer.received(Bytes.ofHex("00 7E 7E 00 08 01 00 02 01 AB CD"), START)))
                .isEqualTo(DONE);
    }

    @Test
    void givesUpATriggerThatShowsNoLabel() {
        peer.opened(START);
        peer.received(Bytes.ofHex("7E 00 08 01 00 02 01 AB CD"), START);
        Uptime last = START;
        while (peer.deadline().isPresent()) {
            last = peer.deadline().orElseThrow();
            assertThat(peer.tick(last)).isEqualTo(PeerReaction.none());
        }

        assertThat(last.since(START)).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_080));
    }

    @Test
    void sendsOneLabelForATrigger() {
        world.add(new SimBook("one", "3100017", "", List.of()));
        world.move("one", new Place.Mouth());
        peer.opened(START);
        peer.received(Bytes.ofHex("7E 00 08 01 00 02 01 AB CD"), START);

        assertThat(sent(peer.tick(START.plus(ScannerPeer.DECODING)))).isEqualTo("333130303031370D");
        assertThat(peer.deadline()).isEmpty();
    }

    private static String sent(PeerReaction reaction) {
        var all = Bytes.EMPTY;
        for (PeerReaction.Deed deed : reaction.deeds()) {
            all = all.plus(((PeerReaction.Reply) deed).bytes());
        }
        return all.hex();
    }
}
