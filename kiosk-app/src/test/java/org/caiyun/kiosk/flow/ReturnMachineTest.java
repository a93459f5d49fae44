package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.chute.ChuteCommand.Lamp;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.Flag;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;
import org.junit.jupiter.api.Test;

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

        assertThat(run.command(ReturnCommand.CheckIn.class).returnedAt()).isEqualTo(Run.EIGHT.plusSeconds(3));
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
        assertThat(run.command(ReturnCommand.Tell.class).text()).isEqualTo("back.again");
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
        run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.READER, "unplugged"));
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
        run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.READER, "unplugged"));
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

        assertThat(run.factNames()).endsWith("Withdrawn").doesNotContain("CheckInAsked");
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
    void aRefusedBookIsAcceptedForStaffAndNeverStranded() {
        var refused = new CheckInOutcome.Refused(Refusal.NOT_ON_LOAN, CheckInAnswer.bare(false, "活着"));

        var run = Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(refused)
                .marked(WRITTEN)
                .landed();

        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.STAFF);
        assertThat(run.fact(ReturnFact.Routed.class).word()).isEqualTo(ReportWord.ACCEPTED_FOR_STAFF);
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CHECK_REFUSED);
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
                new MarkOutcome.TagGone(), new MarkOutcome.Locked("12"), new MarkOutcome.ReadsOtherwise(0xC2))) {
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
        run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.READER, "unplugged"));
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
    void anUnreachableLibraryQueuesTheReturnAndIsPaidWhenTheLinkIsBack() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link")).marked(WRITTEN).landed();
        assertThat(run.fact(ReturnFact.Routed.class).word()).isEqualTo(ReportWord.ACCEPTED_PENDING);

        run.on(new ReturnEvent.LibraryDown("no link"));
        run.after(Duration.ofMinutes(5));
        run.on(new ReturnEvent.LibraryUp(true));
        var replay = run.command(ReturnCommand.CheckIn.class);
        run.answered(Run.CHECKED_IN);

        assertThat(replay.late()).isTrue();
        assertThat(replay.settle()).isFalse();
        assertThat(replay.returnedAt()).isEqualTo(Run.EIGHT);
        assertThat(run.state.owed()).isEmpty();
    }

    @Test
    void aReplayThatTheLibraryRefusesBecomesAStaffTask() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link")).marked(WRITTEN).landed();

        run.after(Deadlines.USUAL.replay());
        run.answered(new CheckInOutcome.Refused(Refusal.NOT_ON_LOAN, CheckInAnswer.bare(false, "")));

        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CHECK_REPLAY_REFUSED);
        assertThat(run.state.owed()).isEmpty();
    }

    @Test
    void aReplayWhoseAnswerIsLostIsSettledBeforeItIsAskedAgain() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link")).marked(WRITTEN).landed();

        run.after(Deadlines.USUAL.replay());
        run.answered(new CheckInOutcome.Unconfirmed("answer lost"));
        run.after(Deadlines.USUAL.replay());

        assertThat(run.command(ReturnCommand.CheckIn.class).settle()).isTrue();
    }

    @Test
    void aReplayThatIsNeverAnsweredIsSettledLater() {
        var run = Run.ready().inserted(Run.OURS).captured();
        run.answered(new CheckInOutcome.Unreachable("no link")).marked(WRITTEN).landed();
        run.after(Deadlines.USUAL.replay());

        run.after(Deadlines.USUAL.checkIn());
        run.after(Deadlines.USUAL.replay());

        assertThat(run.command(ReturnCommand.CheckIn.class).settle()).isTrue();
    }

    @Test
    void anUnconfirmedCheckInWaitsForALibraryThatCanBeAsked() {
        var run = Run.ready();
        run.on(new ReturnEvent.LibraryUp(false));
        run.inserted(Run.OURS)
                .captured()
                .answered(new CheckInOutcome.Unconfirmed("lost"))
                .marked(WRITTEN)
                .landed();
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CHECK_UNCONFIRMED);

        run.after(Duration.ofMinutes(10));
        assertThat(run.has(ReturnCommand.CheckIn.class)).isFalse();

        run.on(new ReturnEvent.LibraryUp(true));
        assertThat(run.command(ReturnCommand.CheckIn.class).settle()).isTrue();
    }

    @Test
    void aLibraryThatNeverAnswersIsUnconfirmedAtTheDeadline() {
        var run = Run.ready().inserted(Run.OURS).captured();
        var asked = run.command(ReturnCommand.CheckIn.class).command();

        run.after(Deadlines.USUAL.checkIn());
        run.on(new ReturnEvent.CheckInEnded(asked, Run.CHECKED_IN));

        assertThat(run.factNames()).contains("Unconfirmed").endsWith("LateAnswer");
    }

    @Test
    void aBookThatLandsElsewhereIsWhereItLanded() {
        var run = Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN);

        run.on(new ReturnEvent.ItemLanded(
                run.command(ReturnCommand.RouteTo.class).command(), 3));

        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(new Bin(3));
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.FIND_ITEM);
    }

    @Test
    void aJamStopsTheMachineUntilTheSensorsAreClear() {
        var run = Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN);

        run.on(new ReturnEvent.Jammed(run.command(ReturnCommand.RouteTo.class).command(), Position.BELT));
        var look = run.command(ReturnCommand.Sense.class).command();
        run.on(new ReturnEvent.Sensed(look, false, false, true));
        run.on(new ReturnEvent.ItemInserted());
        assertThat(run.has(ReturnCommand.ReadTag.class)).isFalse();

        run.after(Deadlines.USUAL.sense());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), true, false, false));

        assertThat(run.has(ReturnCommand.ReadTag.class)).isTrue();
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CLEAR_JAM);
        assertThat(run.state.session().returns().values())
                .extracting(ReturnSummary::word)
                .containsExactly(ReportWord.IN_MACHINE);
    }

    @Test
    void aVanishedBookIsLookedForByStaff() {
        var run = Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN);

        run.on(new ReturnEvent.Jammed(run.command(ReturnCommand.RouteTo.class).command(), Position.NOWHERE_SEEN));

        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.FIND_ITEM);
    }

    @Test
    void aBoardLostWhileTheBookTravelsIsWaitedForAndTheBeltRunAgain() {
        var run = Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN);
        var route = run.command(ReturnCommand.RouteTo.class).command();
        run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.CHUTE, "unplugged"));
        run.on(new ReturnEvent.ChuteFailed(route, UNPLUGGED));
        assertThat(run.has(ReturnCommand.Sense.class)).isFalse();

        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.CHUTE, "board"));
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, true));
        run.landed();

        assertThat(run.fact(ReturnFact.Landed.class).witnessed()).isTrue();
    }

    @Test
    void aFallThatNobodySawAfterALostBoardIsConcludedAndSaid() {
        var run = Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN);
        run.on(new ReturnEvent.ChuteFailed(
                run.command(ReturnCommand.RouteTo.class).command(), UNPLUGGED));
        run.after(Deadlines.USUAL.sense());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, false));

        run.on(new ReturnEvent.Jammed(run.command(ReturnCommand.RouteTo.class).command(), Position.NOWHERE_SEEN));

        assertThat(run.fact(ReturnFact.Landed.class).witnessed()).isFalse();
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.FIND_ITEM);
    }

    @Test
    void sensorsSayHowALostCaptureEnded() {
        var inside = lostDuringCapture();
        inside.on(
                new ReturnEvent.Sensed(inside.command(ReturnCommand.Sense.class).command(), false, true, false));
        assertThat(inside.has(ReturnCommand.CheckIn.class)).isTrue();

        var inMouth = lostDuringCapture();
        inMouth.on(new ReturnEvent.Sensed(
                inMouth.command(ReturnCommand.Sense.class).command(), true, false, false));
        // it may be another book by now: it is read anew
        assertThat(inMouth.factNames()).endsWith("Abandoned");
        assertThat(inMouth.has(ReturnCommand.ReadTag.class)).isTrue();

        var gone = lostDuringCapture();
        gone.on(new ReturnEvent.Sensed(gone.command(ReturnCommand.Sense.class).command(), false, false, false));
        // the belt may have run on: staff look for it
        assertThat(gone.factNames()).endsWith("Withdrawn", "StaffAsked");
    }

    @Test
    void tagsTellOneItemAcrossTheShutterFromTwo() {
        var one = lostDuringCapture();
        one.on(new ReturnEvent.Sensed(one.command(ReturnCommand.Sense.class).command(), true, true, false));
        one.on(new ReturnEvent.TagsRead(one.reading(), List.of(Run.OURS)));
        assertThat(one.command(ReturnCommand.Capture.class).acrossShutter()).isTrue();

        var two = lostDuringCapture();
        two.on(new ReturnEvent.Sensed(two.command(ReturnCommand.Sense.class).command(), true, true, false));
        two.on(new ReturnEvent.TagsRead(two.reading(), List.of(Run.OURS, Run.FOREIGN)));
        assertThat(two.factNames()).endsWith("Captured", "CheckInAsked");

        var another = lostDuringCapture();
        another.on(new ReturnEvent.Sensed(
                another.command(ReturnCommand.Sense.class).command(), true, true, false));
        another.on(new ReturnEvent.TagsRead(another.reading(), List.of(Run.FOREIGN)));
        assertThat(another.has(ReturnCommand.GiveBack.class)).isTrue();

        var unread = lostDuringCapture();
        unread.on(
                new ReturnEvent.Sensed(unread.command(ReturnCommand.Sense.class).command(), true, true, false));
        unread.on(new ReturnEvent.ReadFailed(unread.reading(), Obstacle.READER_FAILED, "unplugged"));
        unread.after(Deadlines.USUAL.sense());
        assertThat(unread.has(ReturnCommand.Sense.class)).isTrue();
    }

    @Test
    void whatCannotBeBroughtBackGoesToStaff() {
        var run = Run.ready().inserted(Run.FOREIGN);

        run.on(new ReturnEvent.Jammed(run.command(ReturnCommand.GiveBack.class).command(), Position.SHUTTER));

        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.NOT_TAKEN_BACK);
    }

    private static Run lostDuringCapture() {
        var run = Run.ready().inserted(Run.OURS);
        return run.on(new ReturnEvent.ChuteFailed(
                        run.command(ReturnCommand.Capture.class).command(), UNPLUGGED))
                .after(Deadlines.USUAL.sense());
    }

    @Test
    void sensorsSayHowALostGiveBackEnded() {
        var run = Run.ready().inserted(Run.FOREIGN);
        run.on(new ReturnEvent.ChuteFailed(
                run.command(ReturnCommand.GiveBack.class).command(), UNPLUGGED));
        run.after(Deadlines.USUAL.sense());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, true, false));
        assertThat(run.has(ReturnCommand.GiveBack.class)).isTrue();

        run.on(new ReturnEvent.ChuteFailed(
                run.command(ReturnCommand.GiveBack.class).command(), UNPLUGGED));
        run.after(Deadlines.USUAL.sense());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, false));
        assertThat(run.factNames()).endsWith("TakenBack");
    }

    @Test
    void whatLiesInTheMouthAfterAnInterruptionMayBeAnotherBookAndIsReadAnew() {
        var run = Run.ready().inserted(Run.FOREIGN);
        run.on(new ReturnEvent.ChuteFailed(
                run.command(ReturnCommand.GiveBack.class).command(), UNPLUGGED));
        run.after(Deadlines.USUAL.sense());

        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), true, false, false));

        assertThat(run.factNames()).endsWith("Abandoned");
        assertThat(run.has(ReturnCommand.ReadTag.class)).isTrue();
    }

    @Test
    void movementsThatAreNeverAnsweredAreLookedUp() {
        var capturing = Run.ready().inserted(Run.OURS).after(Deadlines.USUAL.capture());
        assertThat(capturing.has(ReturnCommand.Sense.class)).isTrue();
        capturing.after(Deadlines.USUAL.sense());
        assertThat(capturing.has(ReturnCommand.Sense.class)).isTrue();
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
        run.on(new ReturnEvent.JournalDown("disk full"));

        run.on(new ReturnEvent.ItemInserted());
        assertThat(run.has(ReturnCommand.ReadTag.class)).isFalse();
        assertThat(run.state.service().lit()).containsExactly(Lamp.ATTENTION);

        run.on(new ReturnEvent.JournalUp());
        assertThat(run.has(ReturnCommand.ReadTag.class)).isTrue();
    }

    @Test
    void lampsFollowTheState() {
        var run = Run.ready();
        assertThat(run.state.service().lit()).isEqualTo(Set.of(Lamp.READY));

        run.inserted(Run.OURS);
        assertThat(run.state.service().lit()).isEqualTo(Set.of(Lamp.BUSY));

        var back = Run.ready().inserted(Run.FOREIGN);
        assertThat(back.state.service().lit()).isEqualTo(Set.of(Lamp.ATTENTION));
    }

    @Test
    void theSessionEndsWithAReceiptOverEveryReturn() {
        var run = Run.ready().inserted(Run.OURS).captured();
        var checkIn = run.command(ReturnCommand.CheckIn.class).command();
        run.on(new ReturnEvent.PatronDone(true));
        assertThat(run.has(ReturnCommand.PrintReceipt.class)).isFalse();

        run.on(new ReturnEvent.CheckInEnded(checkIn, Run.CHECKED_IN))
                .marked(WRITTEN)
                .landed();

        var print = run.command(ReturnCommand.PrintReceipt.class);
        assertThat(print.lines()).extracting(ReturnSummary::title).containsExactly("红楼梦");
        run.on(new ReturnEvent.PrintEnded(print.command(), ReturnEvent.Print.PRINTED, ""));
        assertThat(run.factNames()).endsWith("SessionEnded", "PrintAsked", "Printed");
        assertThat(run.state.session().isOpen()).isFalse();
    }

    @Test
    void everyEndOfAReceiptIsAFact() {
        assertThat(printed(ReturnEvent.Print.NOT_STARTED)).isInstanceOf(ReceiptFact.NotStarted.class);
        assertThat(printed(ReturnEvent.Print.PARTIAL)).isInstanceOf(ReceiptFact.Partial.class);
        assertThat(printed(ReturnEvent.Print.UNKNOWN)).isInstanceOf(ReceiptFact.PrintUnknown.class);
    }

    private static ReceiptFact printed(ReturnEvent.Print outcome) {
        var run = Run.ready(ReceiptMode.ALWAYS);
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();
        run.on(new ReturnEvent.PatronDone(false));
        run.on(new ReturnEvent.PrintEnded(
                run.command(ReturnCommand.PrintReceipt.class).command(), outcome, "paper"));
        return run.fact(ReceiptFact.class);
    }

    @Test
    void aPrinterThatNeverAnswersIsUnknownAtTheDeadline() {
        var run = Run.ready(ReceiptMode.ALWAYS);
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();
        run.on(new ReturnEvent.PatronDone(false));
        var print = run.command(ReturnCommand.PrintReceipt.class).command();

        run.after(Deadlines.USUAL.print());
        run.on(new ReturnEvent.PrintEnded(print, ReturnEvent.Print.PRINTED, ""));

        assertThat(run.factNames()).endsWith("PrintUnknown", "LateAnswer");
    }

    @Test
    void aSessionThatNobodyEndsTimesOutWithoutAReceipt() {
        var run = Run.ready();
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN)
                .landed();

        run.after(Deadlines.USUAL.session());

        assertThat(run.fact(KioskFact.SessionEnded.class).timedOut()).isTrue();
        assertThat(run.has(ReturnCommand.PrintReceipt.class)).isFalse();
    }

    @Test
    void aPatronWhoPutNothingInGetsNothing() {
        var run = Run.ready();

        run.on(new ReturnEvent.PatronDone(true));

        assertThat(run.facts).isEmpty();
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
                new ReturnEvent.ItemLanded(unknown, 1),
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
