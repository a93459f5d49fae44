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
import org.caiyun.sim.world.ChuteSensor;
import org.caiyun.sim.world.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chute's driver against bytes of a simulated board that moves simulated books. */
class ChuteOnModbusTest {
    private static final CommandId CAPTURE = new CommandId(1);
    private static final CommandId NEXT = new CommandId(2);
    private static final CommandId LATER = new CommandId(3);

    private final SteppedChute kiosk = SteppedChute.onModbus(Duration.ofSeconds(1));

    @Test
    void opensTheShutterWhenTheBoardIsThere() {
        kiosk.plug();

        assertThat(kiosk.run(Duration.ofSeconds(1))).isEmpty();
        assertThat(kiosk.model.drives().shutterOpen()).isTrue();
        assertThat(kiosk.health()).isEqualTo(new DeviceHealth.Ready("modbus unit 17"));
    }

    @Test
    void reportsAnInsertedItemOnceItHasStayed() {
        kiosk.plug();
        var _ = kiosk.run(Duration.ofSeconds(1));

        kiosk.insert("a");

        assertThat(kiosk.run(Duration.ofMillis(200))).containsExactly(new ChuteEvent.ItemInserted());
    }

    @Test
    void capturesABook() {
        captured();

        assertThat(kiosk.world.placeOf("a")).isEqualTo(new Place.Captive());
        assertThat(kiosk.take("a")).isFalse();
        assertThat(kiosk.model.drives().shutterOpen()).as("shutter open").isFalse();
    }

    @Test
    void tellsThatABookWasWithdrawn() {
        inserted();

        kiosk.take("a");

        assertThat(kiosk.run(Duration.ofMillis(200))).containsExactly(new ChuteEvent.ItemWithdrawn());
    }

    @Test
    void givesACapturedBookBack() {
        captured();

        kiosk.command(new ChuteCommand.GiveBack(NEXT));
        List<ChuteEvent> before = kiosk.run(Duration.ofSeconds(3));
        Place place = kiosk.world.placeOf("a");
        kiosk.take("a");

        assertThat(before).isEmpty();
        assertThat(place).isEqualTo(new Place.Mouth());
        assertThat(kiosk.run(Duration.ofMillis(200))).containsExactly(new ChuteEvent.TakenBack(NEXT));
    }

    @Test
    void tellsThatABookWasNotTakenAndLaterThatItWas() {
        inserted();

        kiosk.command(new ChuteCommand.GiveBack(NEXT));
        List<ChuteEvent> left = kiosk.run(Duration.ofSeconds(21));
        kiosk.take("a");

        assertThat(left).containsExactly(new ChuteEvent.NotTaken(NEXT));
        assertThat(kiosk.run(Duration.ofMillis(200))).containsExactly(new ChuteEvent.ItemWithdrawn());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void routesABookToEachBin(int output) {
        captured();

        kiosk.command(new ChuteCommand.RouteTo(NEXT, output));

        assertThat(kiosk.run(Duration.ofSeconds(2))).containsExactly(new ChuteEvent.ItemLanded(NEXT, output, true));
        assertThat(kiosk.world.placeOf("a")).isEqualTo(new Place.InBin(output));
        assertThat(kiosk.model.misused()).isFalse();
    }

    @Test
    void saysWhereABookReallyLandedWhenADiverterIsDead() {
        captured();
        kiosk.model.fail(new ChuteFault.DiverterDead(3), kiosk.now());

        kiosk.command(new ChuteCommand.RouteTo(NEXT, 3));

        assertThat(kiosk.run(Duration.ofSeconds(2))).containsExactly(new ChuteEvent.ItemLanded(NEXT, 1, true));
        assertThat(kiosk.world.placeOf("a")).isEqualTo(new Place.InBin(1));
    }

    @Test
    void saysThatABookIsStuckOnTheBeltAndMovesItOnceItIsFree() {
        captured();
        kiosk.model.fail(new ChuteFault.JamOnBelt(), kiosk.now());

        kiosk.command(new ChuteCommand.RouteTo(NEXT, 2));
        List<ChuteEvent> jammed = kiosk.run(Duration.ofSeconds(9));
        kiosk.model.clear(new ChuteFault.JamOnBelt(), kiosk.now());
        kiosk.command(new ChuteCommand.RouteTo(LATER, 2));

        assertThat(jammed).containsExactly(new ChuteEvent.Jammed(NEXT, Position.BELT));
        assertThat(kiosk.run(Duration.ofSeconds(2))).containsExactly(new ChuteEvent.ItemLanded(LATER, 2, true));
    }

    @Test
    void givesUpACaptureWithoutAMotor() {
        inserted();
        kiosk.model.fail(new ChuteFault.MotorDead(), kiosk.now());

        kiosk.command(new ChuteCommand.Capture(CAPTURE));

        assertThat(kiosk.run(Duration.ofSeconds(5))).containsExactly(new ChuteEvent.NotCaptured(CAPTURE, true));
    }

    @Test
    void neverCapturesWhileTheMouthSensorIsStuck() {
        inserted();
        kiosk.model.fail(new ChuteFault.SensorStuck(new ChuteSensor.Mouth(), true), kiosk.now());

        kiosk.command(new ChuteCommand.Capture(CAPTURE));
        List<ChuteEvent> events = kiosk.run(Duration.ofSeconds(8));

        assertThat(events).hasSize(1).noneMatch(ChuteEvent.Captured.class::isInstance);
    }

    @Test
    void goesOnWithABookThatWasOnTheBeltWhenTheBoardWasLost() {
        var careful = SteppedChute.onModbus(Duration.ofMillis(200));
        captured(careful);
        careful.command(new ChuteCommand.RouteTo(NEXT, 3));
        var _ = careful.run(Duration.ofMillis(400));

        careful.unplug();
        List<ChuteEvent> lost = careful.run(Duration.ofSeconds(5));
        Place place = careful.world.placeOf("a");
        careful.plug();
        var _ = careful.run(Duration.ofMillis(300));
        careful.command(new ChuteCommand.Sense(LATER));
        List<ChuteEvent> sensed = careful.events();
        careful.command(new ChuteCommand.RouteTo(NEXT, 3));

        assertThat(lost).containsExactly(new ChuteEvent.Failed(NEXT, new DeviceFault.Disconnected("unplugged")));
        assertThat(place).isEqualTo(new Place.Belt());
        assertThat(sensed).containsExactly(new ChuteEvent.Sensed(LATER, false, false, true));
        assertThat(careful.run(Duration.ofSeconds(2))).containsExactly(new ChuteEvent.ItemLanded(NEXT, 3, true));
    }

    @Test
    void closesTheLineToABoardWithoutPower() {
        captured();
        kiosk.command(new ChuteCommand.RouteTo(NEXT, 3));
        var _ = kiosk.run(Duration.ofMillis(100));

        kiosk.power(false);

        assertThat(kiosk.run(Duration.ofSeconds(1)))
                .containsExactly(new ChuteEvent.Failed(NEXT, new DeviceFault.Silent(Duration.ofMillis(200))));
        assertThat(kiosk.isOpen()).isFalse();
    }

    @Test
    void tellsOnceOfASecondBookWhileTheFirstTravels() {
        captured();
        kiosk.command(new ChuteCommand.RouteTo(NEXT, 2));
        var _ = kiosk.run(Duration.ofMillis(300));

        kiosk.insert("b");
        List<ChuteEvent> events = kiosk.run(Duration.ofSeconds(3));
        kiosk.command(new ChuteCommand.Capture(LATER));

        assertThat(events).containsExactly(new ChuteEvent.ItemInserted(), new ChuteEvent.ItemLanded(NEXT, 2, true));
        assertThat(kiosk.run(Duration.ofSeconds(2))).containsExactly(new ChuteEvent.Captured(LATER, true));
        assertThat(kiosk.world.placeOf("b")).isEqualTo(new Place.Captive());
    }

    @Test
    void lightsLamps() {
        kiosk.plug();
        var _ = kiosk.run(Duration.ofSeconds(1));

        kiosk.command(new ChuteCommand.Light(NEXT, Set.of(ChuteCommand.Lamp.READY, ChuteCommand.Lamp.ATTENTION)));

        assertThat(kiosk.run(Duration.ofMillis(100))).containsExactly(new ChuteEvent.Lit(NEXT));
        assertThat(List.of(kiosk.peer.isLit(Lamp.READY), kiosk.peer.isLit(Lamp.BUSY), kiosk.peer.isLit(Lamp.ATTENTION)))
                .containsExactly(true, false, true);
    }

    private void inserted() {
        inserted(kiosk);
    }

    private static void inserted(SteppedChute kiosk) {
        kiosk.plug();
        var _ = kiosk.run(Duration.ofSeconds(1));
        kiosk.insert("a");
        assertThat(kiosk.run(Duration.ofSeconds(1))).containsExactly(new ChuteEvent.ItemInserted());
    }

    private void captured() {
        captured(kiosk);
    }

    private static void captured(SteppedChute kiosk) {
        inserted(kiosk);
        kiosk.command(new ChuteCommand.Capture(CAPTURE));
        assertThat(kiosk.run(Duration.ofSeconds(1))).containsExactly(new ChuteEvent.Captured(CAPTURE, true));
    }
}
