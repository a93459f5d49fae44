package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.junit.jupiter.api.Test;

/** What happens around the path: the link, the journal, sessions that overlap. */
class CornersOfSessionsTest {
    private static final MarkOutcome WRITTEN = new MarkOutcome.Written();

    @Test
    void aHoldThatShowsOnlyInTheReplayNeedsAHand() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link")).marked(WRITTEN).landed();
        run.after(Deadlines.USUAL.replay());

        run.answered(Run.HOLD);

        assertThat(run.fact(ReturnFact.Flagged.class).flags()).containsExactly(Flag.HOLD_HERE);
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.FIND_ITEM);
    }

    @Test
    void aReplayThatFindsNoLinkIsTriedAgainLater() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link")).marked(WRITTEN).landed();
        run.after(Deadlines.USUAL.replay());

        run.answered(new CheckInOutcome.Unreachable("no link"));
        assertThat(run.has(ReturnCommand.CheckIn.class)).isFalse();
        run.after(Deadlines.USUAL.replay());

        assertThat(run.command(ReturnCommand.CheckIn.class).settle()).isFalse();
    }

    @Test
    void noReplayBeginsWhileNothingCanBeJournalled() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link")).marked(WRITTEN).landed();
        run.on(new ReturnEvent.JournalDown("disk full", "E901"));

        run.after(Deadlines.USUAL.replay());
        assertThat(run.has(ReturnCommand.CheckIn.class)).isFalse();

        run.on(new ReturnEvent.JournalUp());
        assertThat(run.has(ReturnCommand.CheckIn.class)).isTrue();
    }

    @Test
    void theLinkIsSaidOnceWhenItComesAndOnceWhenItGoes() {
        var run = Run.ready();

        run.on(new ReturnEvent.LibraryUp(true));
        run.on(new ReturnEvent.LibraryDown("gone"));
        run.on(new ReturnEvent.LibraryDown("gone"));
        run.on(new ReturnEvent.LibraryUp(false));

        assertThat(run.facts)
                .containsExactly(
                        new KioskFact.DeviceDown("LIBRARY", "gone"),
                        new KioskFact.DeviceUp("LIBRARY", "cannot settle"));
    }

    @Test
    void theNextPatronsBookWaitsUntilTheSessionBeforeHasEnded() {
        var run = Run.ready(ReceiptMode.ALWAYS);
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.NONE));
        var first = run.command(ReturnCommand.PrintReceipt.class).command();
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.NONE));

        run.on(new ReturnEvent.ItemInserted());
        assertThat(run.has(ReturnCommand.ReadTag.class)).isFalse();
        run.on(new ReturnEvent.PrintEnded(first, ReturnEvent.Print.PRINTED, ""));

        assertThat(run.has(ReturnCommand.ReadTag.class)).isTrue();
        assertThat(run.command(ReturnCommand.PrintReceipt.class).lines()).hasSize(1);
    }

    @Test
    void nothingFallsDueWhileFactsCannotBeWritten() {
        for (var waiting : everyWaitingState()) {
            waiting.on(new ReturnEvent.JournalDown("disk full", "E901"));
            assertThat(waiting.state.deadline()).isEmpty();

            waiting.after(Duration.ofHours(1));
            waiting.on(new ReturnEvent.JournalUp());

            assertThat(waiting.state.books()).hasSize(1);
            var until = waiting.state.books().firstEntry().getValue().until();
            assertThat(until.since(waiting.now.uptime())).isPositive();
        }
    }

    /** A search needs longer than a look at the sensors. */
    @Test
    void aSearchThatWaitedForTheDiskHasItsWholeTime() {
        var run = Run.ready().inserted(Run.OURS).after(Deadlines.USUAL.capture());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, false));
        var search = run.command(ReturnCommand.Capture.class).command();
        run.on(new ReturnEvent.JournalDown("disk full", "E901"))
                .after(Duration.ofHours(1))
                .on(new ReturnEvent.JournalUp());

        run.after(Deadlines.USUAL.capture().minusMillis(1));

        assertThat(run.state.awaits(search)).isTrue();
    }

    @Test
    void aReceiptThatWaitedForTheDiskHasItsWholeTime() {
        var run = Run.ready(ReceiptMode.ALWAYS);
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();
        run.on(new ReturnEvent.PatronDone());
        var print = run.command(ReturnCommand.PrintReceipt.class).command();
        run.on(new ReturnEvent.JournalDown("disk full", "E901"))
                .after(Duration.ofHours(1))
                .on(new ReturnEvent.JournalUp());

        run.after(Deadlines.USUAL.print().minusMillis(1));

        assertThat(run.state.awaits(print)).isTrue();
    }

    @Test
    void anOwedCheckInThatWaitedForTheDiskHasItsWholeTime() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link")).marked(WRITTEN).landed();
        run.after(Deadlines.USUAL.replay());
        var replay = run.command(ReturnCommand.CheckIn.class).command();
        run.on(new ReturnEvent.JournalDown("disk full", "E901"))
                .after(Duration.ofHours(1))
                .on(new ReturnEvent.JournalUp());

        run.after(Deadlines.USUAL.checkIn().minusMillis(1));

        assertThat(run.state.awaits(replay)).isTrue();
        assertThat(run.factNames()).doesNotContain("Unconfirmed");
    }

    private static List<Run> everyWaitingState() {
        var counting = Run.ready().inserted(Run.OURS).after(Deadlines.USUAL.capture());
        counting.on(new ReturnEvent.Sensed(
                counting.command(ReturnCommand.Sense.class).command(), true, true, false));
        return List.of(
                Run.ready().inserted(Run.OURS),
                counting,
                Run.ready().inserted(Run.FOREIGN),
                Run.ready().inserted(Run.OURS).captured(),
                Run.ready().inserted(Run.OURS).captured().answered(Run.CHECKED_IN),
                Run.ready()
                        .inserted(Run.OURS)
                        .captured()
                        .answered(Run.CHECKED_IN)
                        .marked(WRITTEN),
                Run.ready().inserted(Run.OURS).after(Deadlines.USUAL.capture()));
    }

    @Test
    void aDoubtThatTheLibraryCannotSettleIsToldToStaffWhenTheLinkComes() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unconfirmed("lost")).marked(WRITTEN).landed();
        assertThat(run.factNames()).doesNotContain("StaffAsked");
        run.on(new ReturnEvent.LibraryDown("gone"));

        run.on(new ReturnEvent.LibraryUp(false));

        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CHECK_UNCONFIRMED);
    }

    @Test
    void aDoubtInAReplayThatCannotBeSettledIsToldToStaff() {
        var run = Run.ready();
        run.on(new ReturnEvent.LibraryUp(false));
        run.inserted(Run.OURS)
                .captured()
                .answered(new CheckInOutcome.Unreachable("no link"))
                .marked(WRITTEN)
                .landed();
        run.after(Deadlines.USUAL.replay());

        run.answered(new CheckInOutcome.Unconfirmed("lost"));

        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CHECK_UNCONFIRMED);
    }

    @Test
    void aCommandIsAwaitedUntilItIsAnswered() {
        var run = Run.ready(ReceiptMode.ALWAYS).inserted(Run.OURS);
        var capture = run.command(ReturnCommand.Capture.class).command();
        assertThat(run.state.awaits(capture)).isTrue();
        run.captured()
                .answered(new CheckInOutcome.Unreachable("no link"))
                .marked(WRITTEN)
                .landed();
        assertThat(run.state.awaits(capture)).isFalse();

        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.PRINT));
        var print = run.command(ReturnCommand.PrintReceipt.class).command();
        assertThat(run.state.awaits(print)).isTrue();
        run.after(Deadlines.USUAL.replay());
        assertThat(run.state.awaits(run.command(ReturnCommand.CheckIn.class).command()))
                .isTrue();
        assertThat(run.state.isIdle()).isFalse();
    }

    @Test
    void aKioskThatIsWaitedForByNothingIsIdle() {
        assertThat(Run.ready().state.isIdle()).isTrue();
        var reading = Run.ready();
        reading.on(new ReturnEvent.ItemInserted());
        assertThat(reading.state.isIdle()).isFalse();
        assertThat(Run.ready().inserted(Run.OURS).state.isIdle()).isFalse();
    }

    @Test
    void aSecondReceiptWaitsForTheFirst() {
        var run = Run.ready(ReceiptMode.ALWAYS);
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.NONE));
        var first = run.command(ReturnCommand.PrintReceipt.class);
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.NONE));
        assertThat(run.has(ReturnCommand.PrintReceipt.class)).isFalse();

        run.on(new ReturnEvent.PrintEnded(first.command(), ReturnEvent.Print.PRINTED, ""));

        assertThat(run.command(ReturnCommand.PrintReceipt.class).number()).isNotEqualTo(first.number());
    }

    @Test
    void nobodyGetsAReceiptForABookTheyPulledOut() {
        var run = Run.ready(ReceiptMode.ALWAYS).inserted(Run.OURS).after(Deadlines.USUAL.capture());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, false));
        run.on(new ReturnEvent.NotCaptured(
                run.command(ReturnCommand.Capture.class).command(), false));

        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.PRINT));

        assertThat(run.fact(KioskFact.SessionEnded.class).returns()).hasSize(1);
        assertThat(run.has(ReturnCommand.PrintReceipt.class)).isFalse();
    }

    @Test
    void aSiteThatNeverPrintsNeverPrints() {
        var run = Run.ready(ReceiptMode.NEVER);
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();

        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.PRINT));

        assertThat(run.has(ReturnCommand.PrintReceipt.class)).isFalse();
    }

    @Test
    void aLateRefusalOfTheLibraryKeepsTheWordThePatronWasTold() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link")).marked(WRITTEN).landed();
        var told = run.state.session().returns().firstEntry().getValue().word();
        run.after(Deadlines.USUAL.replay());

        run.answered(new CheckInOutcome.CheckedIn(CheckInAnswer.bare(true, "")));

        assertThat(run.state.session().returns().firstEntry().getValue().word()).isEqualTo(told);
    }
}
