package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.chute.ChuteCommand;
import org.caiyun.device.chute.ChuteEvent;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.sim.peer.ChuteBoard.Lamp;
import org.caiyun.sim.world.ChuteFault;
import org.caiyun.sim.world.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chute's driver on pins against a simulated line of pins that moves simulated books. */
class ChuteOnPinsTest {
    private static final CommandId CAPTURE = new CommandId(1);
    private static final CommandId NEXT = new CommandId(2);
    private static final CommandId LATER = new CommandId(3);

    private final SteppedChute kiosk = SteppedChute.onPins();

    @Test
    void opensTheShutterWhenThePinsAreThere() {
        kiosk.plug();

        assertThat(kiosk.run(Duration.ofSeconds(1))).isEmpty();
        assertThat(kiosk.model.drives().shutterOpen()).isTrue();
        assertThat(kiosk.health()).isEqualTo(new DeviceHealth.Ready("pins"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void routesABookToEachBin(int output) {
        captured();

        kiosk.command(new ChuteCommand.RouteTo(NEXT, output));

        assertThat(kiosk.run(Duration.ofSeconds(2))).containsExactly(new ChuteEvent.ItemLanded(NEXT, output, true));
        assertThat(kiosk.world.placeOf("a")).isEqualTo(new Place.InBin(output));
    }

    @Test
    void givesACapturedBookBack() {
        captured();

        kiosk.command(new ChuteCommand.GiveBack(NEXT));
        var before = kiosk.run(Duration.ofSeconds(3));
        kiosk.take("a");

        assertThat(before).isEmpty();
        assertThat(kiosk.run(Duration.ofMillis(200))).containsExactly(new ChuteEvent.TakenBack(NEXT));
        assertThat(kiosk.model.misused()).as("the belt never goes both ways").isFalse();
    }

    @Test
    void saysThatABookIsStuckOnTheBelt() {
        captured();
        kiosk.model.fail(new ChuteFault.JamOnBelt(), kiosk.now());

        kiosk.command(new ChuteCommand.RouteTo(NEXT, 2));

        assertThat(kiosk.run(Duration.ofSeconds(9))).containsExactly(new ChuteEvent.Jammed(NEXT, Position.BELT));
    }

    @Test
    void stopsTheBeltWhenThePinsAreLostAndGoesOnWithTheBook() {
        captured();
        kiosk.command(new ChuteCommand.RouteTo(NEXT, 3));
        var _ = kiosk.run(Duration.ofMillis(400));

        kiosk.unplug();
        List<ChuteEvent> lost = kiosk.run(Duration.ofSeconds(5));
        Place place = kiosk.world.placeOf("a");
        kiosk.plug();
        var _ = kiosk.run(Duration.ofMillis(300));
        kiosk.command(new ChuteCommand.Sense(LATER));
        List<ChuteEvent> sensed = kiosk.events();
        kiosk.command(new ChuteCommand.RouteTo(NEXT, 3));

        assertThat(lost).containsExactly(new ChuteEvent.Failed(NEXT, new DeviceFault.Disconnected("unplugged")));
        assertThat(place).isEqualTo(new Place.Belt());
        assertThat(sensed).containsExactly(new ChuteEvent.Sensed(LATER, false, false, true));
        assertThat(kiosk.run(Duration.ofSeconds(2))).containsExactly(new ChuteEvent.ItemLanded(NEXT, 3, true));
    }

    @Test
    void lightsLamps() {
        kiosk.plug();
        var _ = kiosk.run(Duration.ofSeconds(1));

        kiosk.command(new ChuteCommand.Light(NEXT, Set.of(ChuteCommand.Lamp.READY, ChuteCommand.Lamp.ATTENTION)));

        assertThat(kiosk.run(Duration.ofMillis(100))).containsExactly(new ChuteEvent.Lit(NEXT));
        assertThat(kiosk.peer.isLit(Lamp.READY)).isTrue();
        assertThat(kiosk.peer.isLit(Lamp.BUSY)).isFalse();
        assertThat(kiosk.peer.isLit(Lamp.ATTENTION)).isTrue();
    }

    private void captured() {
        kiosk.plug();
        var _ = kiosk.run(Duration.ofSeconds(1));
        kiosk.insert("a");
        assertThat(kiosk.run(Duration.ofSeconds(1))).containsExactly(new ChuteEvent.ItemInserted());
        kiosk.command(new ChuteCommand.Capture(CAPTURE));
        assertThat(kiosk.run(Duration.ofSeconds(1))).containsExactly(new ChuteEvent.Captured(CAPTURE, true));
    }
}
