package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.junit.jupiter.api.Test;

/** Row 9, and how a book is found again when a movement does not end. */
class TransportTest {
    private static final MarkOutcome WRITTEN = new MarkOutcome.Written();
    private static final DeviceFault UNPLUGGED = new DeviceFault.Disconnected("unplugged");

    @Test
    void aBookThatLandsElsewhereIsWhereItLanded() {
        var run = Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN);

        run.on(new ReturnEvent.ItemLanded(
                run.command(ReturnCommand.RouteTo.class).command(), 3, true));

        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(new Bin(3));
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.FIND_ITEM);
    }

    @Test
    void aBookThatFellBesideSomethingElseIsLookedForByStaff() {
        var run = Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(WRITTEN);
        var route = run.command(ReturnCommand.RouteTo.class);

        run.on(new ReturnEvent.ItemLanded(route.command(), route.output(), false));

        assertThat(run.fact(ReturnFact.Landed.class)).isEqualTo(new ReturnFact.Landed(route.id(), route.bin(), false));
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
        run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.CHUTE, "unplugged", "E201"));
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
        inside.counted(Run.OURS);
        assertThat(inside.has(ReturnCommand.CheckIn.class)).isTrue();

        var inMouth = lostDuringCapture();
        inMouth.on(new ReturnEvent.Sensed(
                inMouth.command(ReturnCommand.Sense.class).command(), true, false, false));
        // it may be another book by now: its tags tell
        inMouth.counted(Run.OURS);
        assertThat(inMouth.factNames()).endsWith("Abandoned");
        assertThat(inMouth.has(ReturnCommand.ReadTag.class)).isTrue();

        var gone = lostDuringCapture();
        gone.on(new ReturnEvent.Sensed(gone.command(ReturnCommand.Sense.class).command(), false, false, false));
        // the belt may have run on: it is looked for there, and then by staff
        var search = gone.command(ReturnCommand.Capture.class);
        assertThat(search.acrossShutter()).isTrue();
        gone.on(new ReturnEvent.NotCaptured(search.command(), false));
        assertThat(gone.factNames()).endsWith("Withdrawn", "StaffAsked");
    }

    @Test
    void whatTheBeltBringsBackIsCountedLikeAnyOther() {
        var run = lostDuringCapture();
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, false));

        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));
        run.counted(Run.OURS);

        assertThat(run.factNames()).endsWith("Captured", "CheckInAsked");
    }

    @Test
    void whatLiesInTheMouthMeanwhileIsReadAnew() {
        var run = lostDuringCapture();
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, false));

        run.on(new ReturnEvent.NotCaptured(
                run.command(ReturnCommand.Capture.class).command(), true));
        run.after(Deadlines.USUAL.sense());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), true, false, false));
        run.counted(Run.OURS);

        assertThat(run.factNames()).endsWith("Abandoned");
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
        // either may lie across: none is taken while the mouth is not free
        assertThat(two.has(ReturnCommand.GiveBack.class)).isTrue();
        assertThat(two.factNames()).doesNotContain("Captured");

        var another = lostDuringCapture();
        another.on(new ReturnEvent.Sensed(
                another.command(ReturnCommand.Sense.class).command(), true, true, false));
        another.on(new ReturnEvent.TagsRead(another.reading(), List.of(Run.FOREIGN)));
        assertThat(another.has(ReturnCommand.GiveBack.class)).isFalse();
        assertThat(another.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.FIND_ITEM);

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
}
