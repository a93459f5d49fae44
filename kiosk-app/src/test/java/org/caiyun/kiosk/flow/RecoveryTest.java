package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.FactSamples;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.ModelledStore;
import org.junit.jupiter.api.Test;

/** A power cut after each intent: what a start does with it. */
class RecoveryTest {
    private static final MarkOutcome WRITTEN = new MarkOutcome.Written();

    @Test
    void aVisitThatWasNotDecidedIsAbandoned() {
        var run = Run.ready().inserted(Run.OURS);
        var seenAndNamed = run.facts.subList(0, 2);

        var after = restarted(seenAndNamed);

        assertThat(after.factNames()).contains("Started", "Abandoned");
        assertThat(after.state.books()).isEmpty();
    }

    @Test
    void aCaptureThatWasAskedIsLookedUp() {
        var after = restarted(Run.ready().inserted(Run.OURS).facts);

        up(after);
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), false, true, false));
        after.counted(Run.OURS);

        assertThat(after.factNames()).contains("Captured", "CheckInAsked");
        assertThat(after.fact(ReturnFact.CheckInAsked.class).settle()).isFalse();
    }

    @Test
    void whatRanOnToTheBeltMeanwhileIsBroughtBackAndReportedOnlyWhenItIsIt() {
        var after = restarted(Run.ready().inserted(Run.OURS).facts);
        up(after);
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), false, false, true));

        after.on(new ReturnEvent.Captured(
                after.command(ReturnCommand.Capture.class).command()));
        after.counted(Run.FOREIGN).counted(Run.FOREIGN).counted(Run.FOREIGN);

        assertThat(after.factNames()).contains("Captured").doesNotContain("CheckInAsked");
        assertThat(after.facts)
                .filteredOn(ReturnFact.StaffAsked.class::isInstance)
                .extracting(fact -> ((ReturnFact.StaffAsked) fact).task())
                // what went in beside it, and the item itself
                .containsExactly(StaffTask.IDENTIFY_ITEM, StaffTask.FIND_ITEM, StaffTask.FIND_ITEM);
        assertThat(after.command(ReturnCommand.RouteTo.class).bin()).isEqualTo(Run.STAFF);
    }

    @Test
    void whatIsCountedWhileSomethingLiesInTheMouthMayLieThereItself() {
        var after = restarted(Run.ready().inserted(Run.OURS).facts);
        up(after);
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), false, true, false));
        var counting = after.reading();

        after.on(new ReturnEvent.ItemInserted());
        after.on(new ReturnEvent.TagsRead(counting, List.of(Run.OURS)));

        assertThat(after.factNames()).contains("NotCounted").doesNotContain("CheckInAsked");
    }

    @Test
    void aCheckInThatWasAskedIsSettledOnceTheLinkIsThere() {
        var after = restarted(Run.ready().inserted(Run.OURS).captured().facts);
        assertThat(after.fact(ReturnFact.CheckInAsked.class).settle()).isTrue();
        assertThat(after.fact(ReturnFact.CheckInAsked.class).attempt()).isEqualTo(2);

        up(after);
        after.on(new ReturnEvent.LibraryUp(true));
        var asked = after.command(ReturnCommand.CheckIn.class);
        after.answered(Run.CHECKED_IN).marked(WRITTEN).landed();

        assertThat(asked.settle()).isTrue();
        assertThat(asked.returnedAt()).isEqualTo(new WallTime.Known(Run.EIGHT));
        assertThat(after.state.books()).isEmpty();
        assertThat(after.state.owed()).isEmpty();
    }

    @Test
    void aCheckInThatCannotBeSettledInTimeIsOwedAndTheBookGoesOn() {
        var after = restarted(Run.ready().inserted(Run.OURS).captured().facts);
        up(after);

        after.after(Deadlines.USUAL.checkIn());
        after.marked(WRITTEN).landed();

        assertThat(after.fact(ReturnFact.Routed.class).word()).isEqualTo(ReportWord.ACCEPTED_PENDING);
        assertThat(after.state.owed()).hasSize(1);
        assertThat(after.state.owed().oldest().orElseThrow().settle()).isTrue();
    }

    @Test
    void aMarkThatWasAskedIsAskedAgainWhenTheReaderIsThere() {
        var after = restarted(Run.ready().inserted(Run.OURS).captured().answered(Run.CHECKED_IN).facts);

        up(after);
        after.marked(new MarkOutcome.Already()).landed();

        assertThat(after.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.ORDINARY);
        assertThat(after.factNames()).doesNotContain("CheckInAsked");
    }

    @Test
    void aRouteThatWasAskedRunsTheBeltOnceMore() {
        var after = restarted(travelling().facts);

        up(after);
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), false, false, false));
        after.on(new ReturnEvent.Jammed(
                after.command(ReturnCommand.RouteTo.class).command(), Position.NOWHERE_SEEN));

        assertThat(after.fact(ReturnFact.Landed.class).witnessed()).isFalse();
    }

    @Test
    void aJamIsStillAJam() {
        var run = travelling();
        run.on(new ReturnEvent.Jammed(run.command(ReturnCommand.RouteTo.class).command(), Position.BELT));
        var after = restarted(run.facts);
        up(after);

        after.on(new ReturnEvent.ItemInserted());
        assertThat(after.has(ReturnCommand.ReadTag.class)).isFalse();
        after.after(Deadlines.USUAL.sense());
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), true, false, false));

        assertThat(after.factNames()).contains("Cleared");
        assertThat(after.has(ReturnCommand.ReadTag.class)).isTrue();
    }

    @Test
    void aGiveBackThatWasAskedIsLookedUp() {
        var after = restarted(Run.ready().inserted(Run.FOREIGN).facts);

        up(after);
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), false, false, false));

        assertThat(after.factNames()).endsWith("TakenBack");
    }

    @Test
    void aBookLeftInTheSlotIsStillTakenForStaff() {
        var run = Run.ready().inserted(Run.FOREIGN);
        run.on(new ReturnEvent.NotTaken(
                run.command(ReturnCommand.GiveBack.class).command()));
        var after = restarted(run.facts);

        up(after);
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), false, true, false));
        after.counted(Run.FOREIGN).landed();

        assertThat(after.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.STAFF);
        assertThat(after.factNames()).doesNotContain("CheckInAsked");
    }

    @Test
    void aReceiptThatWasBeingPrintedIsUnknownAndNotPrintedAgain() {
        var run = travelling();
        run.landed().on(new ReturnEvent.ReceiptChosen(ReceiptWish.PRINT));
        assertThat(run.factNames()).endsWith("PrintAsked");

        var after = restarted(run.facts);

        assertThat(after.facts).anyMatch(ReceiptFact.PrintUnknown.class::isInstance);
        assertThat(after.has(ReturnCommand.PrintReceipt.class)).isFalse();
        assertThat(after.state.session().isOpen()).isFalse();
    }

    @Test
    void aQueuedReturnIsStillOwed() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link")).marked(WRITTEN).landed();

        var after = restarted(run.facts);
        up(after);
        after.on(new ReturnEvent.LibraryUp(true));

        assertThat(after.command(ReturnCommand.CheckIn.class).late()).isTrue();
        assertThat(after.command(ReturnCommand.CheckIn.class).settle()).isFalse();
    }

    @Test
    void aReplayThatWasAskedIsSettled() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link")).marked(WRITTEN).landed();
        run.after(Deadlines.USUAL.replay());
        assertThat(run.has(ReturnCommand.CheckIn.class)).isTrue();

        var after = restarted(run.facts);
        up(after);
        after.on(new ReturnEvent.LibraryUp(true));

        assertThat(after.command(ReturnCommand.CheckIn.class).settle()).isTrue();
    }

    @Test
    void aBookOnItsWayThatIsOwedToTheLibraryIsBoth() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unconfirmed("answer lost")).marked(WRITTEN);

        var after = restarted(run.facts);

        assertThat(after.state.books()).hasSize(1);
        assertThat(after.state.owed().oldest().orElseThrow().settle()).isTrue();
    }

    @Test
    void aMarkThatWasAskedForAnOwedBookIsAskedAgain() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link"));

        var after = restarted(run.facts);
        up(after);

        assertThat(after.has(ReturnCommand.Secure.class)).isTrue();
        assertThat(after.state.owed().oldest().orElseThrow().settle()).isFalse();
    }

    @Test
    void anUnreadableItemInTheMouthIsReadAnew() {
        var run = Run.ready();
        run.inserted();
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));
        var after = restarted(run.facts);

        up(after);
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), true, false, false));

        assertThat(after.factNames()).endsWith("Abandoned");
        assertThat(after.has(ReturnCommand.ReadTag.class)).isTrue();
    }

    @Test
    void aReceiptWhoseEndIsKnownStaysAsItIs() {
        var run = travelling();
        run.landed().on(new ReturnEvent.ReceiptChosen(ReceiptWish.PRINT));
        run.on(new ReturnEvent.PrintEnded(
                run.command(ReturnCommand.PrintReceipt.class).command(), ReturnEvent.Print.PRINTED, ""));

        assertThat(restarted(run.facts).factNames()).containsExactly("Started");
    }

    @Test
    void aSessionThatHadNotEndedGoesOn() {
        var after = restarted(travelling().landed().facts);

        assertThat(after.state.session().returns()).hasSize(1);
        after.after(Deadlines.USUAL.session().plus(Duration.ofSeconds(1)));
        after.after(Deadlines.USUAL.answer());

        assertThat(after.fact(KioskFact.SessionEnded.class).timedOut()).isTrue();
    }

    @Test
    void aReplayDoesNotLoseABookThatIsStillOnItsWay() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link")).marked(WRITTEN);
        run.after(Deadlines.USUAL.replay());
        run.answered(Run.CHECKED_IN);
        assertThat(run.factNames()).endsWith("CheckInAsked", "CheckedIn");

        var after = restarted(run.facts);

        assertThat(after.state.books()).hasSize(1);
    }

    @Test
    void theReturnCountsFromTheLastMomentThePatronWasSeen() {
        var after = restarted(Run.ready().inserted(Run.OURS).facts);
        after.now = new Moment(after.now.uptime(), Run.EIGHT.plus(Duration.ofDays(3)));

        up(after);
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), false, true, false));
        after.counted(Run.OURS);

        assertThat(after.fact(ReturnFact.Captured.class).returnedAt()).isEqualTo(Run.EIGHT);
    }

    @Test
    void aFinishedReturnLeavesNothingBehind() {
        var run = travelling().landed();
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.NONE));

        var after = restarted(run.facts);

        assertThat(after.factNames()).containsExactly("Started");
        assertThat(after.state.isIdle()).isTrue();
    }

    @Test
    void whatWasSeenBesideAnItemIsLookedForInTheMouth() {
        var after = restarted(landedWhileTwoWereSeenBesideIt().facts);
        up(after);
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), true, false, false));

        after.on(new ReturnEvent.ItemInserted());
        after.on(new ReturnEvent.TagsRead(after.reading(), List.of(Run.FOREIGN)));

        // the tag without a name cannot be known again
        assertThat(after.fact(ReturnFact.StaffAsked.class).what()).endsWith("with it: without a name");
        assertThat(after.state.company()).isEmpty();
        assertThat(restarted(after.facts).state.company()).isEmpty();
    }

    @Test
    void staffLookForWhatWasSeenBesideAnItemAndIsNotInTheMouth() {
        var run = landedWhileTwoWereSeenBesideIt();
        run.on(new ReturnEvent.PatronDone());
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.NONE));
        var after = restarted(run.facts);
        up(after);
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), false, false, false));

        after.after(Deadlines.USUAL.sense());

        assertThat(after.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.FIND_ITEM);
        assertThat(after.fact(ReturnFact.StaffAsked.class).what()).endsWith("with it: 1000000056, without a name");
    }

    @Test
    void nobodyLooksInTheMouthWhileTheBoardIsAway() {
        var after = restarted(landedWhileTwoWereSeenBesideIt().facts);

        after.after(Deadlines.USUAL.sense());

        assertThat(after.factNames()).doesNotContain("StaffAsked");
        assertThat(after.state.company()).isPresent();
    }

    @Test
    void aTaskThatIsOpenForLongerThanItsReturnIsNoReturn() {
        var run = travelling().landed();
        run.on(new ReturnEvent.PatronDone());
        run.on(new ReturnEvent.ReceiptChosen(ReceiptWish.NONE));
        var facts = new ArrayList<Fact>(run.facts);
        facts.add(
                new ReturnFact.CataloguingAsked(run.fact(ReturnFact.Seen.class).id(), FactSamples.TASK, true));

        var after = restarted(facts);

        assertThat(after.factNames()).containsExactly("Started");
        assertThat(after.state.books()).isEmpty();
        assertThat(after.state.session().returns()).isEmpty();
    }

    private static Run landedWhileTwoWereSeenBesideIt() {
        var run = Run.ready().inserted(Run.OURS);
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));
        var counting = run.reading();
        run.on(new ReturnEvent.ItemInserted());
        run.on(new ReturnEvent.TagsRead(counting, List.of(Run.OURS, Run.FOREIGN, Run.BLANK)));
        return run.answered(Run.CHECKED_IN).marked(WRITTEN).landed();
    }

    private static Run travelling() {
        return Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN);
    }

    private static void up(Run run) {
        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.READER, "reader"));
        var marking = run.commands;
        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.CHUTE, "board"));
        var both = new ArrayList<>(marking);
        both.addAll(run.commands);
        run.commands = both;
    }

    /** The journal as the store keeps it: written, closed, opened again. */
    private static Run restarted(List<Fact> facts) {
        var store = new ModelledStore(Run.IDENTITY.journal());
        var run = new Run(ReceiptMode.ASK);
        List<FactRecord> records =
                new JournalWriter(store.contents(), "boot-1").seal(facts, run.now.uptime(), Run.EIGHT, false);
        assertThat(store.commit(records)).isEqualTo(new CommitResult.Committed());
        var contents = store.reopened().contents();
        run.take(Recovery.start(contents, Run.IDENTITY, run.rules, "test", run.now));
        return run;
    }
}
