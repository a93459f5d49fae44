package org.caiyun.sim.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.caiyun.device.Uptime;
import org.caiyun.sim.world.ChuteFault.Stretch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worn sensors, weak motors, things that stick, and hands where they should not be. */
final class ChuteFaultsTest {
    private static final ChuteDrives IN = new ChuteDrives(true, true, false, new TreeSet<>());
    private static final ChuteDrives BACK = new ChuteDrives(true, false, true, new TreeSet<>());
    private static final ChuteSensor MOUTH = new ChuteSensor.Mouth();
    private static final ChuteSensor CAPTIVE = new ChuteSensor.Captive();

    private final World world = new World();
    private final ChuteModel model = new ChuteModel(world, ChuteTimes.usual());

    @BeforeEach
    void addBooks() {
        world.add(new SimBook("a", "0001", "A", List.of()));
        world.add(new SimBook("b", "0002", "B", List.of()));
    }

    @Test
    void aSlowMotorNeedsTwiceTheTimeBothWays() {
        model.fail(new ChuteFault.MotorSlow(), at(0));
        model.insert("a", at(0));
        model.drive(IN, at(0));

        model.advance(at(799));
        var before = world.placeOf("a");
        model.advance(at(800));
        var behind = world.placeOf("a");
        model.drive(BACK, at(800));
        model.advance(at(802));

        assertThat(before).isEqualTo(new Place.Mouth());
        assertThat(behind).isEqualTo(new Place.Captive());
        assertThat(world.placeOf("a")).isEqualTo(new Place.Mouth());
        assertThat(model.deadline()).contains(at(1_100));
    }

    @ParameterizedTest
    @CsvSource({"MOUTH, true, false", "SHUTTER, true, true", "CAPTIVE, false, true"})
    void whatSticksStaysWhereItIsUntilItComesLoose(Stretch stretch, boolean mouth, boolean captive) {
        model.fail(new ChuteFault.JamAt(stretch), at(0));
        model.insert("a", at(0));
        model.drive(IN, at(0));

        model.advance(at(10_000));
        boolean seenInMouth = model.sees(MOUTH);
        boolean seenBehind = model.sees(CAPTIVE);
        model.clear(new ChuteFault.JamAt(stretch), at(10_000));
        model.advance(at(12_000));

        assertThat(seenInMouth).isEqualTo(mouth);
        assertThat(seenBehind).isEqualTo(captive);
        assertThat(world.placeOf("a")).isEqualTo(new Place.InBin(1));
    }

    @Test
    void aWornSensorJumpsAfterAChangeAndThenTellsTheTruth() {
        model.fail(new ChuteFault.SensorBounces(MOUTH), at(0));
        boolean empty = model.sees(MOUTH);
        model.insert("a", at(1_000));

        var levels = IntStream.range(0, 300).mapToObj(i -> seen(1_000 + i)).toList();

        assertThat(empty).isFalse();
        assertThat(levels.subList(0, 150)).contains(true, false);
        assertThat(levels.subList(150, 300)).containsOnly(true);
    }

    @Test
    void aWornSensorJumpsTheSameWayAgain() {
        assertThat(levelsOfAnInsertion()).isEqualTo(levelsOfAnInsertion()).contains(true, false);
    }

    private static List<Boolean> levelsOfAnInsertion() {
        var world = new World();
        world.add(new SimBook("a", "0001", "A", List.of()));
        var model = new ChuteModel(world, ChuteTimes.usual());
        model.fail(new ChuteFault.SensorBounces(MOUTH), at(0));
        boolean empty = model.sees(MOUTH);
        model.insert("a", at(1_000));
        return IntStream.range(0, 150)
                .mapToObj(i -> {
                    model.advance(at(1_000 + i));
                    return model.sees(MOUTH) && !empty;
                })
                .toList();
    }

    @Test
    void twoBooksThatLieOnEachOtherMoveTogether() {
        model.insert("a", at(0));
        boolean in = model.throwIn("b", at(0));
        model.drive(IN, at(0));

        model.advance(at(400));

        assertThat(in).isTrue();
        assertThat(world.booksAt(new Place.Captive())).hasSize(2);
        assertThat(model.throwIn("a", at(401))).isFalse();
    }

    @Test
    void aBookThrownAfterAnotherIsDrawnInBehindIt() {
        model.insert("a", at(0));
        model.drive(IN, at(0));
        model.throwIn("b", at(350));

        model.advance(at(500));

        assertThat(world.placeOf("a")).isEqualTo(new Place.Captive());
        assertThat(world.placeOf("b")).isEqualTo(new Place.Mouth());
        assertThat(model.sees(MOUTH)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, true, true", "399, true, true", "500, true, true", "500, false, false", "700, true, false"})
    void aHandReachesWhatLiesInTheMouthOrBehindAnOpenShutter(int millis, boolean open, boolean reached) {
        model.insert("a", at(0));
        model.drive(IN, at(0));
        model.drive(open ? IN : ChuteDrives.OFF, at(millis));

        assertThat(model.pullOut("a", at(millis))).isEqualTo(reached);
        assertThat(world.placeOf("a").equals(new Place.Outside())).isEqualTo(reached);
    }

    private boolean seen(int millis) {
        model.advance(at(millis));
        return model.sees(MOUTH);
    }

    private static Uptime at(int millis) {
        return Uptime.ZERO.plus(Duration.ofMillis(millis));
    }
}
