package org.caiyun.sim.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.caiyun.device.Uptime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChuteModelTest {
    private static final ChuteDrives IN = new ChuteDrives(true, true, false, new TreeSet<>());
    private static final ChuteDrives BACK = new ChuteDrives(true, false, true, new TreeSet<>());
    private static final ChuteDrives TO_2 = new ChuteDrives(false, true, false, new TreeSet<>(List.of(2)));
    private static final ChuteDrives OPEN = new ChuteDrives(true, false, false, new TreeSet<>());

    private final World world = new World();
    private final ChuteModel model = new ChuteModel(world, ChuteTimes.usual());

    @BeforeEach
    void addBooks() {
        world.add(new SimBook("a", "0001", "A", List.of()));
        world.add(new SimBook("b", "0002", "B", List.of()));
    }

    @Test
    void holdsOneBookInTheMouth() {
        assertThat(model.insert("a", at(0))).isTrue();
        assertThat(model.insert("b", at(1))).isFalse();
        assertThat(world.placeOf("b")).isEqualTo(new Place.Outside());
        assertThat(model.take("a", at(2))).isTrue();
        assertThat(model.take("a", at(3))).isFalse();
        assertThat(model.insert("b", at(4))).isTrue();
    }

    @Test
    void drawsABookInAndSeesItWithBothSensorsOnTheWay() {
        model.insert("a", at(0));
        model.drive(IN, at(0));

        model.advance(at(250));
        boolean both = model.sees(new ChuteSensor.Mouth()) && model.sees(new ChuteSensor.Captive());
        model.advance(at(400));

        assertThat(both).isTrue();
        assertThat(model.sees(new ChuteSensor.Mouth())).isFalse();
        assertThat(world.placeOf("a")).isEqualTo(new Place.Captive());
    }

    @Test
    void dropsABookWhereItsDiverterStands() {
        captured();
        model.drive(TO_2, at(1_000));

        model.advance(at(1_200));
        boolean onBelt = model.sees(new ChuteSensor.Belt());
        model.advance(at(2_000));

        assertThat(onBelt).isTrue();
        assertThat(world.placeOf("a")).isEqualTo(new Place.InBin(2));
        assertThat(model.sees(new ChuteSensor.Landing(2))).isTrue();
        assertThat(model.deadline()).contains(at(2_400));
        model.advance(at(2_400));
        assertThat(model.sees(new ChuteSensor.Landing(2))).isFalse();
        assertThat(model.deadline()).isEmpty();
    }

    @Test
    void dropsABookWithoutADiverterIntoOutput1() {
        captured();
        model.fail(new ChuteFault.DiverterDead(2), at(999));
        model.drive(TO_2, at(1_000));

        model.advance(at(3_000));

        assertThat(world.placeOf("a")).isEqualTo(new Place.InBin(1));
    }

    @Test
    void bringsABookBackWhenShutterAndMouthAreFree() {
        captured();
        model.insert("b", at(900));
        model.drive(BACK, at(1_000));
        model.advance(at(2_000));
        Place blocked = world.placeOf("a");

        model.take("b", at(2_000));
        model.advance(at(3_000));

        assertThat(blocked).isEqualTo(new Place.Captive());
        assertThat(world.placeOf("a")).isEqualTo(new Place.Mouth());
    }

    @Test
    void keepsABookBehindTheShutter() {
        captured();
        model.drive(new ChuteDrives(false, false, true, new TreeSet<>()), at(1_000));

        model.advance(at(3_000));

        assertThat(world.placeOf("a")).isEqualTo(new Place.Captive());
        assertThat(model.take("a", at(3_000))).isFalse();
    }

    @Test
    void movesNothingThatIsJammedOrWithoutMotor() {
        captured();
        model.drive(TO_2, at(1_000));
        model.fail(new ChuteFault.JamOnBelt(), at(1_500));
        model.advance(at(9_000));
        Place jammed = world.placeOf("a");
        model.fail(new ChuteFault.MotorDead(), at(9_000));
        model.clear(new ChuteFault.JamOnBelt(), at(9_000));
        model.advance(at(10_000));
        Place dead = world.placeOf("a");
        model.clear(new ChuteFault.MotorDead(), at(10_000));
        model.advance(at(11_000));

        assertThat(jammed).isEqualTo(new Place.Belt());
        assertThat(dead).isEqualTo(new Place.Belt());
        assertThat(world.placeOf("a")).isEqualTo(new Place.InBin(2));
    }

    @Test
    void seesWhatAStuckSensorSees() {
        model.fail(new ChuteFault.SensorStuck(new ChuteSensor.Mouth(), true), at(0));
        model.fail(new ChuteFault.SensorStuck(new ChuteSensor.Belt(), false), at(0));

        assertThat(model.sees(new ChuteSensor.Mouth())).isTrue();
        assertThat(model.sees(new ChuteSensor.Belt())).isFalse();
        assertThat(model.sees(new ChuteSensor.Captive())).isFalse();
    }

    @Test
    void remembersThatTheBeltWasToldToGoBothWays() {
        model.drive(new ChuteDrives(true, true, true, new TreeSet<>()), at(0));

        assertThat(model.misused()).isTrue();
    }

    private void captured() {
        model.insert("a", at(0));
        model.drive(IN, at(0));
        model.drive(OPEN, at(400));
        assertThat(world.placeOf("a")).isEqualTo(new Place.Captive());
    }

    private static Uptime at(long millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }
}
