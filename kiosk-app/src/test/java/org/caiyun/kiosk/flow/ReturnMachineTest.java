package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.chute.ChuteCommand.Lamp;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.junit.jupiter.api.Test;

/** The straight path of one book, and what turns it aside before the belt. */
class ReturnMachineTest {
    private static final MarkOutcome WRITTEN = new MarkOutcome.Written();
    private static final DeviceFault UNPLUGGED = new DeviceFault.Disconnected("unplugged");

    @Test
    void aBookGoesTheWholePathFromSlotToBin() {
        var run = Run.ready();

        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();

        assertThat(run.factNames())
                .containsExactly(
                        "Seen",
                        "Identified",
                        "Decided",
                        "Captured",
                        "CheckInAsked",
                        "CheckedIn",
                        "Routed",
                        "SecureAsked",
                        "Secured",
                        "RouteAsked",
                        "Landed");
        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.ORDINARY);
        assertThat(run.state.books()).isEmpty();
        assertThat(run.state.slot()).isEqualTo(new SlotState.Empty());
    }

    @Test
    void theReturnDateIsTheInstantOfCapture() {
        var run = Run.ready().inserted(Run.OURS);
        var capture = run.command(ReturnCommand.Capture.class).command();

        run.after(Duration.ofSeconds(3));
        run.on(new ReturnEvent.Captured(capture));
        var counting = run.reading();
        run.after(Duration.ofSeconds(1));
        run.on(new ReturnEvent.TagsRead(counting, List.of(Run.OURS)));

        assertThat(run.command(ReturnCommand.CheckIn.class).returnedAt())
                .isEqualTo(new WallTime.Known(Run.EIGHT.plusSeconds(3)));
    }

    @Test
    void aForeignBookIsGivenBackAndNeverReported() {
        var run = Run.ready().inserted(Run.FOREIGN);

        run.on(new ReturnEvent.TakenBack(
                run.command(ReturnCommand.GiveBack.class).command()));

        assertThat(run.factNames()).containsExactly("Seen", "Identified", "Decided", "GiveBackAsked", "TakenBack");
        assertThat(run.state.session().returns().values())
                .extracting(ReturnSummary::word)
                .containsExactly(ReportWord.GIVEN_BACK);
    }

    @Test
    void aBookLeftInTheSlotGoesToStaffUnreported() {
        var run = Run.ready().inserted(Run.FOREIGN);

        run.on(new ReturnEvent.NotTaken(
                        run.command(ReturnCommand.GiveBack.class).command()))
                .captured()
                .landed();

        assertThat(run.factNames()).doesNotContain("CheckInAsked", "SecureAsked");
        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.STAFF);
        assertThat(run.fact(ReturnFact.Flagged.class).flags()).containsExactly(Flag.LEFT_IN_SLOT);
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.EMPTY_SLOT);
    }

    @Test
    void whereTheSiteWantsItAnItemWithoutANameGoesToStaffUnreported() {
        var run = Run.takingTheUnidentified().inserted(Run.BLANK);

        run.captured().landed();

        assertThat(run.factNames()).doesNotContain("GiveBackAsked", "CheckInAsked", "SecureAsked");
        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.STAFF);
        assertThat(run.fact(ReturnFact.Routed.class).word()).isEqualTo(ReportWord.ACCEPTED_FOR_STAFF);
        assertThat(run.fact(ReturnFact.Flagged.class).flags()).containsExactly(Flag.UNIDENTIFIED);
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.IDENTIFY_ITEM);
    }

    @Test
    void anUnreadableItemIsReadThreeTimesThenGivenBack() {
        var run = Run.ready();
        run.on(new ReturnEvent.ItemInserted());

        for (int i = 0; i < 3; i++) {
            run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));
        }

        assertThat(run.fact(ReturnFact.Unidentified.class).obstacle()).isEqualTo(Obstacle.NO_TAG);
        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void twoTagsAreGivenBackAsSeveralBooks() {
        var run = Run.ready().inserted(Run.OURS, Run.FOREIGN);

        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.SEVERAL_ITEMS);
        // one of them may be a patron's card: neither is written down
        assertThat(run.fact(ReturnFact.Seen.class).tags()).isEmpty();
        assertThat(run.fact(ReturnFact.Unidentified.class).detail()).isEqualTo("2 tags");
    }

    @Test
    void aReadThatFailsIsTriedAgainWhileTheReaderIsThere() {
        var run = Run.ready();
        run.on(new ReturnEvent.ItemInserted());

        run.on(new ReturnEvent.ReadFailed(run.reading(), Obstacle.UNSTABLE, "two lists"));
        run.on(new ReturnEvent.ReadFailed(run.reading(), Obstacle.UNSTABLE, "two lists"));
        run.on(new ReturnEvent.ReadFailed(run.reading(), Obstacle.UNSTABLE, "two lists"));

        assertThat(run.fact(ReturnFact.Unidentified.class).obstacle()).isEqualTo(Obstacle.UNSTABLE);
    }

    @Test
    void aReaderThatComesBackInTimeFinishesTheRead() {
        var run = Run.ready();
        run.on(new ReturnEvent.ItemInserted());
        var reading = run.reading();
        run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.READER, "unplugged", "E101"));
        run.on(new ReturnEvent.ReadFailed(reading, Obstacle.READER_FAILED, "unplugged"));
        assertThat(run.has(ReturnCommand.ReadTag.class)).isFalse();

        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.READER, "reader"));
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.OURS)));

        assertThat(run.has(ReturnCommand.Capture.class)).isTrue();
    }

    @Test
    void aReaderThatStaysAwayGivesTheBookBackAtTheDeadline() {
        var run = Run.ready();
        run.on(new ReturnEvent.ItemInserted());
        var reading = run.reading();
        run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.READER, "unplugged", "E101"));
        run.on(new ReturnEvent.ReadFailed(reading, Obstacle.READER_FAILED, "unplugged"));

        run.after(Deadlines.USUAL.read());

        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.READER_DOWN);
    }

    @Test
    void aBookPulledOutWhileItIsReadWasNeverThere() {
        var run = Run.ready();
        run.on(new ReturnEvent.ItemInserted());
        var reading = run.reading();

        run.on(new ReturnEvent.ItemWithdrawn());
        run.on(new ReturnEvent.TagsRead(reading, List.of(Run.OURS)));

        assertThat(run.factNames()).containsExactly("LateAnswer");
        assertThat(run.state.slot()).isEqualTo(new SlotState.Empty());
    }

    @Test
    void aBookPulledOutDuringCaptureIsWithdrawn() {
        var run = Run.ready().inserted(Run.OURS);

        run.on(new ReturnEvent.NotCaptured(
                run.command(ReturnCommand.Capture.class).command(), false));
        run.after(Deadlines.USUAL.sense());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, false));
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));

        assertThat(run.factNames()).endsWith("Withdrawn").doesNotContain("CheckInAsked");
        assertThat(run.state.books()).isEmpty();
    }

    /** The sensor behind the shutter has gone blind while the book passed it. */
    @Test
    void aBookThatNoSensorSeesAndTheAntennaDoesIsLookedForInside() {
        var run = Run.ready().inserted(Run.OURS);
        run.on(new ReturnEvent.NotCaptured(
                run.command(ReturnCommand.Capture.class).command(), false));
        run.after(Deadlines.USUAL.sense());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, false));

        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.OURS)));
        assertThat(run.command(ReturnCommand.Capture.class).acrossShutter()).isTrue();
        run.on(new ReturnEvent.NotCaptured(
                run.command(ReturnCommand.Capture.class).command(), false));

        assertThat(run.factNames()).endsWith("Withdrawn", "StaffAsked");
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.FIND_ITEM);
    }

    @Test
    void staffLookForABookThatNoSensorSeesWhenTheReaderCannotLookEither() {
        var run = Run.ready().inserted(Run.OURS);
        run.on(new ReturnEvent.NotCaptured(
                run.command(ReturnCommand.Capture.class).command(), false));
        run.after(Deadlines.USUAL.sense());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, false));

        run.on(new ReturnEvent.ReadFailed(run.reading(), Obstacle.READER_FAILED, "no answer"));

        assertThat(run.factNames()).endsWith("Withdrawn", "StaffAsked");
    }

    @Test
    void aBookThatCannotBeDrawnInIsGivenBackAfterThreeTries() {
        var run = Run.ready().inserted(Run.OURS);

        for (int i = 0; i < 3; i++) {
            run.on(new ReturnEvent.NotCaptured(
                    run.command(ReturnCommand.Capture.class).command(), true));
        }

        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.NOT_CAPTURED);
        assertThat(run.has(ReturnCommand.GiveBack.class)).isTrue();
    }

    @Test
    void aHoldGoesToItsBinAndCountsAsReturned() {
        var run = Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.HOLD)
                .marked(WRITTEN)
                .landed();

        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(new Bin(3));
        assertThat(run.fact(ReturnFact.Flagged.class).flags()).containsExactly(Flag.HOLD_HERE);
        assertThat(run.fact(ReturnFact.Routed.class).word()).isEqualTo(ReportWord.RETURNED);
    }

    @Test
    void aBookTheLibrarySaysNotToSecureIsRoutedAtOnce() {
        var leave = new CheckInOutcome.CheckedIn(CheckInAnswer.bare(false, ""));

        var run = Run.ready().inserted(Run.OURS).captured().answered(leave).landed();

        assertThat(run.factNames()).doesNotContain("SecureAsked").endsWith("Landed");
    }

    @Test
    void aBookWhoseMarkIsNotSureGoesToStaff() {
        for (var outcome : List.of(
                new MarkOutcome.TagGone(), new MarkOutcome.Locked("12"), new MarkOutcome.ReadsOtherwise("AFI C2"))) {
            var run = Run.ready()
                    .inserted(Run.OURS)
                    .captured()
                    .answered(Run.CHECKED_IN)
                    .marked(outcome)
                    .landed();

            assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.STAFF);
            assertThat(run.fact(ReturnFact.Routed.class).word()).isEqualTo(ReportWord.RETURNED);
            assertThat(run.factNames()).contains("NotSecured").doesNotContain("Secured");
        }
    }

    @Test
    void aReaderLostWhileSecuringIsWaitedForAndTheMarkAskedAgain() {
        var run = Run.ready().inserted(Run.OURS).captured().answered(Run.CHECKED_IN);
        var secure = run.command(ReturnCommand.Secure.class).command();
        run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.READER, "unplugged", "E101"));
        run.on(new ReturnEvent.MarkSet(secure, new MarkOutcome.ReaderFailed(UNPLUGGED)));

        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.READER, "reader"));
        run.marked(new MarkOutcome.Already()).landed();

        assertThat(run.fact(ReturnFact.Secured.class).already()).isTrue();
        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.ORDINARY);
    }

    @Test
    void aReaderThatFailsThreeTimesLeavesTheMarkToStaff() {
        var run = Run.ready().inserted(Run.OURS).captured().answered(Run.CHECKED_IN);

        for (int i = 0; i < 3; i++) {
            run.marked(new MarkOutcome.ReaderFailed(UNPLUGGED));
        }

        assertThat(run.factNames()).contains("NotSecured");
    }

    @Test
    void aReaderThatNeverAnswersLeavesTheMarkToStaffAtTheDeadline() {
        var run = Run.ready().inserted(Run.OURS).captured().answered(Run.CHECKED_IN);

        run.after(Deadlines.USUAL.secure());

        assertThat(run.fact(ReturnFact.NotSecured.class).why()).isEqualTo("no answer in time");
    }

    @Test
    void theNextBookWaitsInTheMouthUntilTheOneBeforeHasLanded() {
        var run = Run.ready().inserted(Run.OURS).captured().answered(Run.CHECKED_IN);
        var secure = run.command(ReturnCommand.Secure.class).command();
        run.on(new ReturnEvent.ItemInserted());
        assertThat(run.state.slot()).isEqualTo(new SlotState.Waiting());

        run.on(new ReturnEvent.MarkSet(secure, WRITTEN)).landed();

        assertThat(run.has(ReturnCommand.ReadTag.class)).isTrue();
    }

    @Test
    void noBookIsBegunThatCannotBeJournalled() {
        var run = Run.ready();
        run.on(new ReturnEvent.JournalDown("disk full", "E901"));

        run.on(new ReturnEvent.ItemInserted());
        assertThat(run.has(ReturnCommand.ReadTag.class)).isFalse();
        assertThat(run.state.service().lit()).containsExactly(Lamp.ATTENTION);

        run.on(new ReturnEvent.JournalUp());
        assertThat(run.has(ReturnCommand.ReadTag.class)).isTrue();
    }

    /** The disk holds back what was decided; the patron does not wait for it. */
    @Test
    void whatIsTakenOutWhileNothingCanBeWrittenIsGone() {
        var givenBack = Run.ready().inserted(Run.FOREIGN);
        var taken = Run.ready().inserted(Run.OURS);

        for (var run : List.of(givenBack, taken)) {
            run.on(new ReturnEvent.JournalDown("disk full", "E901")).on(new ReturnEvent.ItemWithdrawn());

            assertThat(run.state.slot()).isEqualTo(new SlotState.Empty());
            assertThat(run.state.books()).isEmpty();
        }
        assertThat(givenBack.facts).last().isInstanceOf(ReturnFact.TakenBack.class);
        assertThat(taken.facts).last().isInstanceOf(ReturnFact.Withdrawn.class);
    }

    @Test
    void whatIsBeingMovedIsNotGoneBeforeItsAnswerSaysSo() {
        var run = Run.ready().inserted(Run.FOREIGN).on(new ReturnEvent.ItemWithdrawn());

        assertThat(run.state.books()).hasSize(1);
    }

    @Test
    void answersThatNobodyWaitsForAreFacts() {
        var unknown = new CommandId(99);
        var answers = List.<ReturnEvent>of(
                new ReturnEvent.ReadFailed(unknown, Obstacle.UNSTABLE, ""),
                new ReturnEvent.Captured(unknown),
                new ReturnEvent.NotCaptured(unknown, true),
                new ReturnEvent.TakenBack(unknown),
                new ReturnEvent.NotTaken(unknown),
                new ReturnEvent.CheckInEnded(unknown, Run.CHECKED_IN),
                new ReturnEvent.MarkSet(unknown, WRITTEN),
                new ReturnEvent.ItemLanded(unknown, 1, true),
                new ReturnEvent.Jammed(unknown, Position.BELT),
                new ReturnEvent.ChuteFailed(unknown, UNPLUGGED),
                new ReturnEvent.Sensed(unknown, true, true, true),
                new ReturnEvent.PrintEnded(unknown, ReturnEvent.Print.PRINTED, ""));
        var run = Run.ready();

        answers.forEach(run::on);

        assertThat(run.factNames()).hasSize(answers.size()).containsOnly("LateAnswer");
    }

    @Test
    void everyWaitingStateHasADeadline() {
        var run = Run.ready();
        assertThat(run.state.deadline()).isEmpty();

        run.on(new ReturnEvent.ItemInserted());
        assertThat(run.state.deadline()).isPresent();
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.OURS)));
        assertThat(run.state.deadline()).isPresent();
        run.captured();
        assertThat(run.state.deadline()).isPresent();
        run.answered(Run.CHECKED_IN);
        assertThat(run.state.deadline()).isPresent();
    }
}
