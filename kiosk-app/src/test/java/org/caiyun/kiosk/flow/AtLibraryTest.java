package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;
import org.junit.jupiter.api.Test;

/** Rows 6 and 7: what the library answers, and what it is owed. */
class AtLibraryTest {
    private static final MarkOutcome WRITTEN = new MarkOutcome.Written();

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
        assertThat(replay.returnedAt()).isEqualTo(new WallTime.Known(Run.EIGHT));
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
}
