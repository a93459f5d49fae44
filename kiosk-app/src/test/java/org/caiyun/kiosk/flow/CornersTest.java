package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.junit.jupiter.api.Test;

/** What happens beside the straight path, when answers come out of order and devices come and go. */
class CornersTest {
    private static final MarkOutcome WRITTEN = new MarkOutcome.Written();
    private static final DeviceFault UNPLUGGED = new DeviceFault.Disconnected("unplugged");

    @Test
    void aSecondReportOfTheSameItemInTheMouthChangesNothing() {
        var run = Run.ready();
        run.on(new ReturnEvent.ItemInserted());
        var reading = run.reading();

        run.on(new ReturnEvent.ItemInserted());

        assertThat(run.commands).isEmpty();
        run.on(new ReturnEvent.TagsRead(reading, List.of(Run.OURS)));
        run.on(new ReturnEvent.ItemInserted());
        assertThat(run.commands).isEmpty();
    }

    @Test
    void anItemTakenOutOfAnEmptySlotIsNothing() {
        var run = Run.ready();

        run.on(new ReturnEvent.ItemWithdrawn());
        assertThat(run.facts).isEmpty();

        run.inserted(Run.FOREIGN).on(new ReturnEvent.ItemWithdrawn());
        assertThat(run.state.slot()).isInstanceOf(SlotState.Held.class);
    }

    @Test
    void anItemWithdrawnWhileTheMachineCouldNotLookWasNeverThere() {
        var run = new Run(ReceiptMode.ASK);
        run.on(new ReturnEvent.ItemInserted());
        assertThat(run.state.slot()).isEqualTo(new SlotState.Waiting());

        run.on(new ReturnEvent.ItemWithdrawn());

        assertThat(run.state.slot()).isEqualTo(new SlotState.Empty());
    }

    @Test
    void aReadAnswerOfAnEarlierTryIsLate() {
        var run = Run.ready();
        run.on(new ReturnEvent.ItemInserted());
        var first = run.reading();
        run.on(new ReturnEvent.TagsRead(first, List.of()));

        run.on(new ReturnEvent.TagsRead(first, List.of(Run.OURS)));
        assertThat(run.factNames()).containsExactly("LateAnswer");

        run.on(new ReturnEvent.ReadFailed(first, Obstacle.UNSTABLE, ""));
        assertThat(run.factNames()).containsExactly("LateAnswer", "LateAnswer");
    }

    @Test
    void aTickBeforeAnyDeadlineDoesNothing() {
        var run = Run.ready().inserted(Run.OURS);

        run.after(Duration.ofMillis(1));

        assertThat(run.commands).isEmpty();
    }

    @Test
    void aPrinterThatComesAndGoesStopsNoReturn() {
        var run = Run.ready();

        run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.PRINTER, "paper out", "E312"));
        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.PRINTER, "printer"));
        run.inserted(Run.OURS);

        assertThat(run.has(ReturnCommand.Capture.class)).isTrue();
    }

    @Test
    void aLookAtABlockedWayThatFailsIsRepeated() {
        var run = Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN);
        run.on(new ReturnEvent.Jammed(run.command(ReturnCommand.RouteTo.class).command(), Position.BELT));
        var look = run.command(ReturnCommand.Sense.class).command();

        run.on(new ReturnEvent.ChuteFailed(look, UNPLUGGED));
        assertThat(run.factNames()).doesNotContain("LateAnswer");
        run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.CHUTE, "unplugged", "E201"));
        run.after(Deadlines.USUAL.sense());
        assertThat(run.has(ReturnCommand.Sense.class)).isFalse();
        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.CHUTE, "board"));
        run.after(Deadlines.USUAL.sense());

        assertThat(run.has(ReturnCommand.Sense.class)).isTrue();
    }

    @Test
    void aBookWhoseGiveBackIsNeverAnsweredIsLookedUp() {
        var run = Run.ready().inserted(Run.FOREIGN);

        run.after(Deadlines.USUAL.giveBack());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, true, false));

        assertThat(run.has(ReturnCommand.GiveBack.class)).isTrue();
    }

    @Test
    void aBookThatIsNeverSeenToLandIsLookedUp() {
        var run = Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN);

        run.after(Deadlines.USUAL.route());

        assertThat(run.has(ReturnCommand.Sense.class)).isTrue();
    }

    @Test
    void anInterruptedCaptureWhoseTagsCannotBeCountedInTimeIsLookedUpAgain() {
        var run = Run.ready().inserted(Run.OURS).after(Deadlines.USUAL.capture());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), true, true, false));
        assertThat(run.has(ReturnCommand.ReadTag.class)).isTrue();

        run.after(Deadlines.USUAL.read());
        run.after(Deadlines.USUAL.sense());

        assertThat(run.has(ReturnCommand.Sense.class)).isTrue();
    }

    /** A belt sensor's word alone closes no loan: the belt brings the item back to where the antenna counts it. */
    @Test
    void anItemThatRanOnToTheBeltIsBroughtBackOrIsForStaff() {
        var run = Run.ready().inserted(Run.OURS).after(Deadlines.USUAL.capture());

        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, true));

        assertThat(run.factNames()).doesNotContain("Captured");
        run.on(new ReturnEvent.Jammed(run.command(ReturnCommand.Capture.class).command(), Position.BELT));
        assertThat(run.factNames()).doesNotContain("CheckInAsked");
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CLEAR_JAM);
    }

    @Test
    void aJamDuringACaptureStopsTheMachineForStaff() {
        var run = Run.ready().inserted(Run.OURS);

        run.on(new ReturnEvent.Jammed(run.command(ReturnCommand.Capture.class).command(), Position.SHUTTER));

        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CLEAR_JAM);
        assertThat(run.state.service().takesItems()).isFalse();
    }

    @Test
    void anItemThatCanNeitherBeTakenNorGivenBackIsForStaff() {
        var run = Run.ready().inserted(Run.FOREIGN);
        run.on(new ReturnEvent.NotTaken(
                run.command(ReturnCommand.GiveBack.class).command()));

        for (int i = 0; i < 3; i++) {
            run.on(new ReturnEvent.NotCaptured(
                    run.command(ReturnCommand.Capture.class).command(), true));
        }

        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.EMPTY_SLOT);
    }

    @Test
    void anOwnBookThatWasNotTakenBackIsCheckedInAllTheSame() {
        var run = Run.ready().inserted(Run.OURS);
        for (int i = 0; i < 3; i++) {
            run.on(new ReturnEvent.NotCaptured(
                    run.command(ReturnCommand.Capture.class).command(), true));
        }

        run.on(new ReturnEvent.NotTaken(
                        run.command(ReturnCommand.GiveBack.class).command()))
                .captured();

        assertThat(run.has(ReturnCommand.CheckIn.class)).isTrue();
    }

    @Test
    void somethingThatLiesInsideFromBeforeKeepsTheSlotClosed() {
        var run = new Run(ReceiptMode.ASK);
        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.READER, "reader"));
        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.CHUTE, "board"));
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), true, false, true));

        run.on(new ReturnEvent.ItemInserted());

        assertThat(run.has(ReturnCommand.ReadTag.class)).isFalse();
    }

    @Test
    void aJamAnswerThatBelongsToAnotherQuestionIsLate() {
        var checking = Run.ready().inserted(Run.OURS).captured();
        checking.on(new ReturnEvent.Jammed(
                checking.command(ReturnCommand.CheckIn.class).command(), Position.BELT));
        assertThat(checking.factNames()).endsWith("LateAnswer");

        var securing = Run.ready().inserted(Run.OURS).captured().answered(Run.CHECKED_IN);
        securing.on(new ReturnEvent.ChuteFailed(
                securing.command(ReturnCommand.Secure.class).command(), UNPLUGGED));
        assertThat(securing.state.books().firstEntry().getValue()).isInstanceOf(BookState.Securing.class);
    }

    @Test
    void whatCannotBeCapturedIsGivenBackInTheEnd() {
        var uncapturable = Run.ready().inserted(Run.OURS);
        for (int i = 0; i < 3; i++) {
            uncapturable.on(new ReturnEvent.NotCaptured(
                    uncapturable.command(ReturnCommand.Capture.class).command(), true));
        }

        assertThat(uncapturable.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.NOT_CAPTURED);
        assertThat(uncapturable.has(ReturnCommand.GiveBack.class)).isTrue();
    }

    @Test
    void anIntentNamesTheFactThatAllowsItsCommand() {
        var id = Run.ready().inserted(Run.OURS).fact(ReturnFact.Seen.class).id();
        var any = new CommandId(1);

        assertThat(new ReturnCommand.Capture(id, any, false).intent()).isEqualTo(ReturnCommand.Intent.DECIDED);
        assertThat(new ReturnCommand.GiveBack(id, any).intent()).isEqualTo(ReturnCommand.Intent.GIVE_BACK_ASKED);
        assertThat(new ReturnCommand.RouteTo(id, any, Run.STAFF, 2).intent())
                .isEqualTo(ReturnCommand.Intent.ROUTE_ASKED);
    }
}
