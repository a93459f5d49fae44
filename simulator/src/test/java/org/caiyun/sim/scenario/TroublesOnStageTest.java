package org.caiyun.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.kiosk.ui.PatronView;
import org.caiyun.sim.line.LineTap;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.scenario.Trouble.Part;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.time.WallClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What faults do to lines, disk and clock of a whole kiosk. */
final class TroublesOnStageTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BOOK = "book";

    @TempDir
    private Path directory;

    static Stream<Trouble> once() {
        return Trouble.allOnce().stream();
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"READER", "PRINTER", "CHUTE", "LIBRARY"})
    void anotherDeviceOnTheLineIsRefusedAndTheRightOneTakenBack(Part part) {
        try (var stage = ready()) {
            var trouble = new Trouble(part, Kind.IMPOSTOR);
            Troubles.put(trouble, stage);
            stage.pass(Duration.ofSeconds(40));
            boolean ready = stage.isSeen(Sight.READY);
            int meanwhile = stage.facts().size();

            Troubles.clear(trouble, stage);
            stage.passUntil(() -> isUp(part, stage.factsFrom(meanwhile)), PATIENCE);

            assertThat(ready).isEqualTo(part == Part.PRINTER);
            assertThat(facts(stage))
                    .filteredOn(KioskFact.DeviceDown.class::isInstance)
                    .anyMatch(f -> f.toString().contains(part.name()));
            assertThat(isUp(part, stage.factsFrom(meanwhile))).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LOSES_BYTES", "CHANGES_BYTES", "DOUBLES_BYTES", "LATE_BYTES"})
    void aBadLineIsAnotherOneWhileItIsBadOnly(Kind kind) {
        var trouble = new Trouble(Part.CHUTE, kind);
        try (var good = ready();
                var bad = ready()) {
            Troubles.put(trouble, bad);
            Troubles.clear(trouble, bad);
            var sameHere = wire(good);
            var sameThere = wire(bad);
            Troubles.put(trouble, bad);

            assertThat(sameThere.equals(sameHere)).isTrue();
            assertThat(wire(bad).equals(wire(good))).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("once")
    void aFaultThatHappensOnceIsSpentByOneReturn(Trouble trouble) {
        try (var stage = ready()) {
            Troubles.put(trouble, stage);
            boolean before = Troubles.isSpent(trouble, stage);
            stage.site().insert(BOOK, stage.now());
            stage.pass(Duration.ofMinutes(1));

            assertThat(before).isFalse();
            assertThat(Troubles.isSpent(trouble, stage)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FULL", "READ_ONLY"})
    void nothingIsWrittenWhereNothingCanBe(Kind kind) {
        try (var stage = ready()) {
            int before = stage.facts().size();
            Troubles.put(new Trouble(Part.DISK, kind), stage);
            Troubles.put(new Trouble(Part.PRINTER, Kind.UNPLUGGED), stage);
            stage.pass(Duration.ofSeconds(30));
            int meanwhile = stage.facts().size();
            Troubles.clear(new Trouble(Part.DISK, kind), stage);
            stage.pass(Duration.ofSeconds(30));

            assertThat(meanwhile).isEqualTo(before);
            assertThat(stage.facts()).hasSizeGreaterThan(before);
        }
    }

    /** What was written all the same is there at the next start, and the stage says so. */
    @Test
    void aCommitThatDidNotSyncIsOnTheDiskOrNotAsTheSeedHasIt() {
        var written = IntStream.range(1, 20)
                .mapToObj(TroublesOnStageTest::writtenWithoutASync)
                .distinct()
                .toList();

        assertThat(written).containsExactlyInAnyOrder(true, false);
    }

    private static boolean writtenWithoutASync(int seed) {
        try (var stage = ready(seed)) {
            int before = stage.facts().size();
            Troubles.put(new Trouble(Part.DISK, Kind.SYNC_ERROR, true), stage);
            Troubles.put(new Trouble(Part.PRINTER, Kind.UNPLUGGED), stage);
            stage.pass(Duration.ofSeconds(1));
            return stage.facts().size() > before;
        }
    }

    @ParameterizedTest
    @CsvSource({"JUMPS_AHEAD, 2026-11-22T06:00:00Z", "JUMPS_BACK, 2026-11-21T20:00:00Z", "UNSET, 1970-01-01T00:00:00Z"})
    void theWallClockJumpsAndTheUptimeGoesOn(Kind kind, Instant shows) {
        try (var stage = ready()) {
            var before = stage.now();
            Troubles.put(new Trouble(Part.CLOCK, kind), stage);
            var wall = stage.wall();
            var after = stage.now();
            Troubles.put(new Trouble(Part.PRINTER, Kind.UNPLUGGED), stage);
            stage.pass(Duration.ofSeconds(1));
            Troubles.clear(new Trouble(Part.CLOCK, kind), stage);

            assertThat(after).isEqualTo(before);
            assertThat(wall).isEqualTo(shows.plus(before.since(Uptime.ZERO)));
            assertThat(stage.facts().getLast().wall()).isBetween(shows, shows.plusSeconds(60));
            assertThat(stage.time().wallClock()).isEqualTo(WallClock.RIGHT);
        }
    }

    @Test
    void theClockOfAMachineOnWiresIsNotMoved() {
        try (var stage = Stories.wire(directory, 1)) {
            var trouble = new Trouble(Part.CLOCK, Kind.UNSET);

            assertThat(Troubles.put(trouble, stage))
                    .hasValueSatisfying(why -> assertThat(why).contains("stepped"));
            assertThat(Troubles.put(new Trouble(Part.DISK, Kind.FULL), stage)).isEmpty();
        }
    }

    /** The facts of it wait for the disk; the patron, who has the book again, reads what is so now. */
    @Test
    void theScreenFollowsTheSlotWhileTheDiskIsFull() {
        try (var stage = ready()) {
            stage.site().insert(BOOK, stage.now());
            stage.passUntil(() -> stage.isSeen(Sight.READING), PATIENCE);
            Troubles.put(new Trouble(Part.DISK, Kind.FULL), stage);
            stage.pass(Duration.ofSeconds(3));
            var inTheMouth = stage.view().map(PatronView::screen);
            stage.site().take(BOOK, stage.now());
            stage.pass(Duration.ofSeconds(1));

            assertThat(inTheMouth).hasValue(PatronView.Screen.BACK);
            assertThat(stage.view().map(PatronView::screen)).hasValue(PatronView.Screen.OOS);
        }
    }

    @Test
    void thePaperEndsInMidReceipt() {
        try (var stage = ready()) {
            Troubles.put(new Trouble(Part.PRINTER, Kind.PAPER_OUT_SOON), stage);
            stage.site().insert(BOOK, stage.now());
            stage.pass(Duration.ofSeconds(5));
            stage.press(new PatronIntent.Receipt(ReceiptChoice.PRINT));
            stage.pass(Duration.ofSeconds(30));

            assertThat(stage.site().printer().receipts()).isEmpty();
            assertThat(stage.site().printer().uncutLines()).hasSizeBetween(1, 4);
        }
    }

    private static SteppedStage ready() {
        return ready(1);
    }

    private static SteppedStage ready(long seed) {
        var stage = Stories.stepped(seed);
        SimBooks.bring(List.of(ScenarioBook.plain(BOOK, "31500100000011")), stage);
        stage.boot();
        stage.passUntil(() -> stage.isSeen(Sight.READY), PATIENCE);
        return stage;
    }

    private static List<Fact> facts(SteppedStage stage) {
        return stage.facts().stream().map(FactRecord::fact).toList();
    }

    private static boolean isUp(Part part, List<FactRecord> facts) {
        return facts.stream()
                .map(FactRecord::fact)
                .anyMatch(f -> f instanceof KioskFact.DeviceUp && f.toString().contains(part.name()));
    }

    /** What passes on all lines in half a minute, and when. */
    private static List<String> wire(SteppedStage stage) {
        var passed = new ArrayList<String>();
        stage.tap(new LineTap() {
            @Override
            public void passed(String line, Way way, Bytes bytes, Uptime at) {
                passed.add(at.nanos() + " " + line + " " + way + " " + bytes);
            }

            @Override
            public void changed(String line, Change change, Uptime at) {
                passed.add(at.nanos() + " " + line + " " + change);
            }
        });
        stage.pass(Duration.ofSeconds(30));
        return passed;
    }
}
