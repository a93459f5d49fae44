package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.peer.ChuteBoard.Lamp;
import org.caiyun.sim.world.ChuteFault;
import org.caiyun.sim.world.ChuteModel;
import org.caiyun.sim.world.ChuteSensor;
import org.caiyun.sim.world.ChuteTimes;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three outputs: mouth 04, captive 05, belt 06, landings 07 to 09; shutter 10, forward 11, back 12, lamps 13 to 15,
 * diverters 16 to 18 (hex). The second byte is as docs/adr/0007 has it: 00 low, 01 high, 3F a question.
 */
class PinsPeerTest {
    private final World world = new World();
    private final ChuteModel model = new ChuteModel(world, ChuteTimes.usual());
    private final PinsPeer peer = new PinsPeer(ChuteWiring.of(3), model);

    @BeforeEach
    void aBookIsOutside() {
        world.add(new SimBook("a", "000a", "a", List.of()));
    }

    @Test
    void saysEveryInputWhenItIsOpened() {
        model.insert("a", at(1));

        assertThat(said(peer.opened(at(2)))).isEqualTo(hex("0401 0500 0600 0700 0800 0900"));
    }

    @ParameterizedTest
    @CsvSource({
        // outputs read back, inputs asked for
        "1001, 1001",
        "1001 1101 1000, 1001 1101 1000",
        "043F 093F, 0400 0900",
        // an output is not asked, an input is not set, and other pins are nobody's
        "103F 0401 0301 0A3F 0F01 1901 1002, ''"
    })
    void answersEachMessageInItsOrder(String told, String answers) {
        open();

        assertThat(said(peer.received(hex(told), at(10)))).isEqualTo(hex(answers));
    }

    @Test
    void saysAnEdgeAtItsMomentAndOnlyOnce() {
        open();
        tell("1001 1101");
        model.insert("a", at(20));

        assertThat(peer.deadline())
                .hasValueSatisfying(due -> assertThat(due.reachedAt(at(20))).isTrue());
        assertThat(said(peer.tick(at(20)))).isEqualTo(hex("0401"));
        var reaches = peer.deadline().orElseThrow();
        assertThat(reaches).isEqualTo(at(20).plus(ChuteTimes.usual().frontToCaptive()));
        assertThat(said(peer.tick(reaches))).isEqualTo(hex("0501"));
        assertThat(said(peer.tick(reaches))).isEqualTo(Bytes.EMPTY);
    }

    @Test
    void saysEveryJumpOfAWornContact() {
        open();
        var worn = new ChuteSensor.Mouth();
        model.fail(new ChuteFault.SensorBounces(worn), at(10));
        assertThat(said(peer.tick(at(10)))).isEqualTo(Bytes.EMPTY);
        model.insert("a", at(20));

        int jumps = 0;
        boolean last = false;
        for (var due = peer.deadline(); due.isPresent(); due = peer.deadline()) {
            var now = due.get().reachedAt(at(20)) ? at(20) : due.get();
            jumps += said(peer.tick(now)).size() / 2;
            last = model.sees(worn);
        }

        assertThat(jumps).isBetween(20, 150);
        assertThat(last).isTrue();
    }

    @Test
    void switchesDrivesAndLamps() {
        open();

        tell("1001 1101 1301 1801");

        assertThat(model.drives().shutterOpen()).isTrue();
        assertThat(model.drives().beltForward()).isTrue();
        assertThat(model.drives().diverters()).containsExactly(3);
        assertThat(peer.isLit(Lamp.READY)).isTrue();
        assertThat(peer.isLit(Lamp.BUSY)).isFalse();
    }

    @Test
    void setsOnePinAfterTheOther() {
        open();
        tell("1201");

        tell("1101 1200");

        assertThat(model.drives().beltBack()).isFalse();
        assertThat(model.misused()).as("for a moment both ways").isTrue();
    }

    @Test
    void givesThePinsBackWhenTheProgramIsGone() {
        open();
        tell("1101 1301");
        model.insert("a", at(20));

        peer.closed(at(30));

        assertThat(model.drives().beltForward()).isFalse();
        assertThat(peer.isLit(Lamp.READY)).isFalse();
        assertThat(said(peer.tick(at(31)))).isEqualTo(Bytes.EMPTY);
        assertThat(said(peer.opened(at(40)))).isEqualTo(hex("0401 0500 0600 0700 0800 0900"));
    }

    @Test
    void sensorsWithoutPowerArePulledUpAndDrivesGoOnWhenItIsBack() {
        open();
        tell("1101 1301");

        peer.power(false, at(20));
        var without = said(peer.tick(at(20)));
        boolean moves = model.drives().beltForward();
        boolean lit = peer.isLit(Lamp.READY);
        peer.power(true, at(30));

        assertThat(without).isEqualTo(hex("0401 0501 0601 0701 0801 0901"));
        assertThat(moves).isFalse();
        assertThat(lit).isFalse();
        assertThat(said(peer.tick(at(30)))).isEqualTo(hex("0400 0500 0600 0700 0800 0900"));
        assertThat(model.drives().beltForward()).isTrue();
        assertThat(peer.isLit(Lamp.READY)).isTrue();
    }

    private void open() {
        assertThat(said(peer.opened(at(1)))).isEqualTo(hex("0400 0500 0600 0700 0800 0900"));
    }

    private void tell(String messages) {
        assertThat(said(peer.received(hex(messages), at(10)))).isEqualTo(hex(messages));
    }

    /** What is said in one moment comes together. */
    private static Bytes said(PeerReaction reaction) {
        assertThat(reaction.deeds()).hasSizeLessThan(2);
        return reaction.deeds().isEmpty()
                ? Bytes.EMPTY
                : ((PeerReaction.Reply) reaction.deeds().getFirst()).bytes();
    }

    private static Bytes hex(String text) {
        return Bytes.ofHex(text);
    }

    private static Uptime at(long millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }
}
