package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.decide.WeekSpan;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.ModelledStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the path of a book does with a wall clock that is unset, comes right, goes wrong or is set. */
final class WallClockTest {
    private static final ZoneId HOHHOT = ZoneId.of("Asia/Shanghai");
    private static final CheckInOutcome NO_LINK = new CheckInOutcome.Unreachable("no link");
    private static final MarkOutcome WRITTEN = new MarkOutcome.Written();
    private static final Duration REPLAY = Deadlines.USUAL.replay();

    @Test
    void aClockThatIsRightFromTheStartIsNotWorthAFact() {
        var run = returned(Run.ready());

        assertThat(run.facts).noneMatch(WallClockTest::isOfTheClock);
        assertThat(run.factNames()).doesNotContain("Undated");
    }

    @Test
    void aClockThatIsNotSetIsSaidOnceWithTheNumberOfItsFault() {
        var run = unset().after(Duration.ofSeconds(1)).after(Duration.ofSeconds(1));

        assertThat(run.facts)
                .filteredOn(WallClockTest::isOfTheClock)
                .containsExactly(new KioskFact.DeviceDown("CLOCK", "E813 not known to be right"));
    }

    @Test
    void aLibraryWhoseClockDiffersIsSaidAndNothingElseChanges() {
        var run = Run.ready();
        var before = run.state;

        run.on(new ReturnEvent.LibraryClock(Duration.ofSeconds(-3_601), false));
        run.on(new ReturnEvent.LibraryClock(Duration.ofSeconds(5), true));

        assertThat(run.facts)
                .endsWith(
                        new KioskFact.DeviceDown("LIBRARY-CLOCK", "E815 the library's is 3601 s behind this machine's"),
                        new KioskFact.DeviceUp("LIBRARY-CLOCK", "agrees with this machine's"));
        assertThat(run.state.service()).isEqualTo(before.service());
        assertThat(run.commands).isEmpty();
    }

    @Test
    void aBookIsTakenAllTheSameAndItsReturnDateIsLeftToWhoeverKnowsIt() {
        var run = unset();
        run.on(new ReturnEvent.LibraryUp(true));
        run.inserted(Run.OURS).captured();

        var asked = run.command(ReturnCommand.CheckIn.class);

        assertThat(asked.returnedAt()).isEqualTo(new WallTime.ByUptime(Instant.EPOCH, Uptime.ZERO));
        assertThat(run.factNames()).endsWith("Captured", "Undated", "CheckInAsked");
    }

    @Test
    void aReturnThatWaitedIsDatedWhenTheClockIsRightByTheUptimeSince() {
        var run = unset();
        run.inserted(Run.OURS).captured().answered(NO_LINK).marked(WRITTEN).landed();
        run.now = new Moment(run.now.uptime().plus(Duration.ofHours(5)), Run.EIGHT);
        run.on(new ReturnEvent.LibraryUp(true));

        var replay = run.command(ReturnCommand.CheckIn.class);

        var fiveHoursAgo = Run.EIGHT.minus(Duration.ofHours(5));
        assertThat(replay.returnedAt()).isEqualTo(new WallTime.Known(fiveHoursAgo));
        assertThat(run.fact(ReturnFact.Dated.class).takenAt()).isEqualTo(fiveHoursAgo);
        assertThat(run.fact(ReturnFact.CheckInAsked.class).returnedAt()).isEqualTo(fiveHoursAgo);
        assertThat(run.fact(ReturnFact.Captured.class).returnedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void itsDateOutlivesAClockThatGoesWrongAgain() {
        var run = unset();
        run.inserted(Run.OURS).captured().answered(NO_LINK).marked(WRITTEN).landed();
        run.now = new Moment(run.now.uptime().plus(REPLAY), Run.EIGHT);
        run.on(new ReturnEvent.Tick());
        run.now = new Moment(run.now.uptime().plus(REPLAY), Instant.EPOCH, false);
        run.on(new ReturnEvent.LibraryUp(true));

        assertThat(run.command(ReturnCommand.CheckIn.class).returnedAt())
                .isEqualTo(new WallTime.Known(Run.EIGHT.minus(REPLAY)));
    }

    @Test
    void aBookWhoseCheckInIsUnderWayIsDatedToo() {
        var run = unset();
        run.inserted(Run.OURS).captured();
        run.now = new Moment(run.now.uptime().plus(Duration.ofSeconds(2)), Run.EIGHT);
        run.answered(NO_LINK);

        assertThat(run.state.owed().values())
                .extracting(OwedCheckIn::returnedAt)
                .containsExactly(new WallTime.Known(Run.EIGHT.minusSeconds(2)));
    }

    @Test
    void aBookThatIsLookedForInTheMouthMeanwhileKeepsItsDate() {
        var run = unset();
        run.inserted(Run.OURS).after(Deadlines.USUAL.capture());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), true, false, true));
        var reading = run.reading();
        run.now = new Moment(run.now.uptime().plus(Duration.ofSeconds(2)), Run.EIGHT);
        run.on(new ReturnEvent.Tick());

        run.on(new ReturnEvent.TagsRead(reading, List.of(Run.FOREIGN)));
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));
        run.counted(Run.OURS);

        assertThat(run.fact(ReturnFact.Captured.class).returnedAt()).isEqualTo(Run.EIGHT.minusSeconds(2));
    }

    @Test
    void theReceiptOfAReturnDatedLaterSaysWhenItWas() {
        var run = unset();
        run.inserted(Run.OURS).captured().answered(NO_LINK).marked(WRITTEN).landed();
        run.now = new Moment(run.now.uptime().plus(Duration.ofSeconds(30)), Run.EIGHT);
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.PRINT));

        var print = run.command(ReturnCommand.PrintReceipt.class);

        assertThat(print.at()).isEqualTo(new WallTime.Known(Run.EIGHT));
        assertThat(print.lines()).singleElement().satisfies(line -> {
            assertThat(line.word()).isEqualTo(ReportWord.ACCEPTED_PENDING);
            assertThat(line.takenAt()).isEqualTo(new WallTime.Known(Run.EIGHT.minusSeconds(30)));
        });
    }

    @Test
    void aReceiptWithoutARightClockHasNoTime() {
        var run = unset();
        run.inserted(Run.OURS).captured().answered(NO_LINK).marked(WRITTEN).landed();
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.PRINT));

        var print = run.command(ReturnCommand.PrintReceipt.class);

        assertThat(print.at().instant()).isEmpty();
        assertThat(print.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.takenAt().instant()).isEmpty());
    }

    @Test
    void theRunThatCouldHaveToldIsOverSoNoDateIsGivenAndStaffAreAsked() {
        var before = unset();
        before.inserted(Run.OURS).captured().answered(NO_LINK).marked(WRITTEN).landed();

        var after = restarted(before.facts, new Moment(Uptime.ZERO, Run.EIGHT));
        after.on(new ReturnEvent.LibraryUp(true));
        var asked = after.command(ReturnCommand.CheckIn.class);
        after.answered(Run.CHECKED_IN);

        assertThat(asked.returnedAt()).isEqualTo(new WallTime.Unknown(Instant.EPOCH));
        assertThat(after.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CHECK_RETURN_DATE);
        assertThat(after.state.owed()).isEmpty();
    }

    @Test
    void aDateFoundBeforeTheRestartIsKept() {
        var before = unset();
        before.inserted(Run.OURS).captured().answered(NO_LINK).marked(WRITTEN).landed();
        before.now = new Moment(before.now.uptime().plus(Duration.ofMinutes(1)), Run.EIGHT);
        before.on(new ReturnEvent.Tick());

        var after = restarted(before.facts, new Moment(Uptime.ZERO, Instant.EPOCH, false));
        after.on(new ReturnEvent.LibraryUp(true));

        assertThat(after.command(ReturnCommand.CheckIn.class).returnedAt())
                .isEqualTo(new WallTime.Known(Run.EIGHT.minus(Duration.ofMinutes(1))));
    }

    @Test
    void theLibraryThatGaveItADateOfItsOwnNeedsNoStaff() {
        var run = unset();
        run.on(new ReturnEvent.LibraryUp(true));
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();

        assertThat(run.factNames()).doesNotContain("StaffAsked");
    }

    @Test
    void withoutARightClockTheMachineIsOpen() {
        var run = Run.at(nineToFive(), true);
        assertThat(run.state.service().takesItems()).isFalse();

        run.now = new Moment(run.now.uptime().plus(Duration.ofSeconds(1)), Instant.EPOCH, false);
        run.on(new ReturnEvent.Tick());

        assertThat(run.state.service().takesItems()).isTrue();
    }

    @Test
    void aClockThatIsNotRightIsLookedAtAgainWithinAMinuteWhereverNothingElseHappens() {
        var run = unset();

        assertThat(run.state.service().doors().look())
                .hasValueSatisfying(
                        look -> assertThat(look.since(run.now.uptime())).isEqualTo(Duration.ofMinutes(1)));
        run.now = new Moment(run.now.uptime().plus(Duration.ofMinutes(1)), Run.EIGHT);
        run.on(new ReturnEvent.Tick());

        assertThat(run.fact(KioskFact.DeviceUp.class).device()).isEqualTo("CLOCK");
        assertThat(run.state.service().doors().look()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-5 * 3600, -3, 3, 5 * 3600})
    void aClockThatIsSetIsAFactWithTheDifference(long seconds) {
        var run = Run.ready();
        run.now = new Moment(run.now.uptime().plus(Duration.ofSeconds(10)), Run.EIGHT.plusSeconds(10 + seconds));

        run.on(new ReturnEvent.Tick()).on(new ReturnEvent.Tick());

        assertThat(run.facts).containsExactly(new KioskFact.ClockCorrected(seconds * 1000));
    }

    @Test
    void aTimeThatWasRightWhenItWasTakenStaysWhenTheClockIsSet() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.now = new Moment(run.now.uptime().plus(Duration.ofSeconds(1)), Run.EIGHT.plus(Duration.ofHours(3)));
        run.answered(NO_LINK);

        assertThat(run.state.owed().values())
                .extracting(OwedCheckIn::returnedAt)
                .containsExactly(new WallTime.Known(Run.EIGHT));
    }

    /** Every deadline of every step is the same, whatever the wall clock does meanwhile. */
    @ParameterizedTest
    @ValueSource(longs = {-5, 5, -24 * 365 * 50})
    void noDeadlineFollowsTheWallClock(long hours) {
        var steady = Run.ready(ReceiptMode.ALWAYS);
        var jumping = Run.ready(ReceiptMode.ALWAYS);

        assertThat(deadlines(jumping, Duration.ofHours(hours))).isEqualTo(deadlines(steady, Duration.ZERO));
        assertThat(jumping.facts).hasAtLeastOneElementOfType(KioskFact.ClockCorrected.class);
        assertThat(jumping.facts.stream().filter(fact -> !isOfTheClock(fact)).map(Object::getClass))
                .containsExactlyElementsOf(
                        steady.facts.stream().<Class<?>>map(Object::getClass).toList());
    }

    @Test
    void aDateThatIsFoundDoesNotKeepASessionOpen() {
        var run = unset();
        run.inserted(Run.OURS).captured().answered(NO_LINK).marked(WRITTEN).landed();
        var until = run.state.session().until();

        run.now = new Moment(run.now.uptime().plus(Duration.ofSeconds(20)), Run.EIGHT);
        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.PRINTER, "printer"));

        assertThat(run.factNames()).contains("Dated");
        assertThat(run.state.session().until()).isEqualTo(until);
    }

    /** The next deadline after each step of a return, the clock being set this far to and fro between the steps. */
    private static List<Object> deadlines(Run run, Duration jump) {
        var seen = new ArrayList<Object>();
        List<Runnable> steps = List.of(
                () -> run.on(new ReturnEvent.ItemInserted()),
                () -> run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.OURS))),
                run::captured,
                () -> run.answered(NO_LINK),
                () -> run.marked(WRITTEN),
                run::landed,
                () -> run.after(REPLAY),
                () -> run.answered(Run.CHECKED_IN),
                () -> run.after(Deadlines.USUAL.session()),
                () -> run.after(Deadlines.USUAL.answer()));
        for (int i = 0; i < steps.size(); i++) {
            var wall = run.now.wall().plus(i % 2 == 0 ? jump : jump.negated());
            run.now = new Moment(run.now.uptime().plus(Duration.ofMillis(100)), wall.plusMillis(100));
            steps.get(i).run();
            seen.add(run.state.deadline());
        }
        return seen;
    }

    private static Run returned(Run run) {
        return run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();
    }

    /** A machine that has just come up without a clock: it thinks of 1970. */
    private static Run unset() {
        var run = new Run(ReceiptMode.ASK);
        run.now = new Moment(Uptime.ZERO, Instant.EPOCH, false);
        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.READER, "reader"));
        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.CHUTE, "board"));
        return run.on(
                new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, false));
    }

    private static OpeningHours nineToFive() {
        var span = WeekSpan.parse("mon-sun 09:00-17:00").orElseThrow();
        return new OpeningHours(HOHHOT, List.of(span), List.of(), List.of());
    }

    private static boolean isOfTheClock(Fact fact) {
        return fact instanceof KioskFact.ClockCorrected
                || (fact instanceof KioskFact.DeviceDown down && down.device().equals("CLOCK"))
                || (fact instanceof KioskFact.DeviceUp up && up.device().equals("CLOCK"));
    }

    private static Run restarted(List<Fact> facts, Moment now) {
        var store = new ModelledStore(Run.IDENTITY.journal());
        List<FactRecord> records =
                new JournalWriter(store.contents(), "boot-1").seal(facts, Uptime.ZERO, Instant.EPOCH, false);
        assertThat(store.commit(records)).isEqualTo(new CommitResult.Committed());
        var run = new Run(ReceiptMode.ASK);
        run.now = now;
        run.take(Recovery.start(store.reopened().contents(), Run.IDENTITY, run.rules, "test", now));
        return run;
    }
}
