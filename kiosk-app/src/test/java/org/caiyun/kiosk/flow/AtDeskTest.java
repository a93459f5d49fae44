package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.journal.Flag;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.junit.jupiter.api.Test;

/** Beside the path: damage, calls for staff, bins. */
final class AtDeskTest {
    private static Run oneReturned() {
        return Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(new MarkOutcome.Written())
                .landed();
    }

    @Test
    void aDamagedBookIsFlaggedOnce() {
        var run = oneReturned();
        var id = run.state.session().returns().firstKey();

        run.on(new ReturnEvent.DamageReported(id)).on(new ReturnEvent.DamageReported(id));

        assertThat(run.facts.stream().filter(ReturnFact.Flagged.class::isInstance))
                .containsExactly(new ReturnFact.Flagged(id, List.of(Flag.DAMAGED_BY_PATRON_REPORT)));
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.CHECK_DAMAGED);
    }

    @Test
    void aBookThatWasGivenBackIsNobodysConcern() {
        var run = Run.ready().inserted(Run.FOREIGN);
        run.on(new ReturnEvent.TakenBack(
                run.command(ReturnCommand.GiveBack.class).command()));
        var id = run.state.session().returns().firstKey();

        run.on(new ReturnEvent.DamageReported(id));

        assertThat(run.factNames()).doesNotContain("Flagged");
    }

    /** House rule 5: told is said only when somebody really knows. */
    @Test
    void staffHaveBeenToldOnlyWhenSomebodyAnswers() {
        var run = Run.ready().on(new ReturnEvent.StaffCalled());
        long call = run.fact(KioskFact.StaffCalled.class).call();
        assertThat(run.state.call()).isInstanceOf(StaffCall.Calling.class);

        run.on(new ReturnEvent.StaffAnswered(call));

        assertThat(run.state.call()).isInstanceOf(StaffCall.Answered.class);
        run.after(Deadlines.USUAL.session());
        assertThat(run.state.call()).isInstanceOf(StaffCall.None.class);
    }

    @Test
    void aCallThatNobodyAnswersSaysSo() {
        var run = Run.ready().on(new ReturnEvent.StaffCalled());

        run.after(Deadlines.USUAL.answer());

        assertThat(run.state.call()).isInstanceOf(StaffCall.Unanswered.class);
    }

    @Test
    void callingTwiceIsOneCall() {
        var run = Run.ready().on(new ReturnEvent.StaffCalled()).on(new ReturnEvent.StaffCalled());

        assertThat(run.facts.stream().filter(KioskFact.StaffCalled.class::isInstance))
                .hasSize(1);
    }

    @Test
    void aFullBinStopsTheMachineUntilItIsEmptied() {
        var run = Run.withRoomFor(2);
        returnOne(run);
        returnOne(run);
        assertThat(run.state.bins()).containsEntry(Run.ORDINARY, 2);

        run.on(new ReturnEvent.ItemInserted());
        assertThat(run.has(ReturnCommand.ReadTag.class)).isFalse();
        run.on(new ReturnEvent.BinEmptied(Run.ORDINARY));

        assertThat(run.fact(KioskFact.BinEmptied.class).items()).isEqualTo(2);
        assertThat(run.state.bins()).isEqualTo(new TreeMap<>());
        assertThat(run.has(ReturnCommand.ReadTag.class)).isTrue();
    }

    private static void returnOne(Run run) {
        run.inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(new MarkOutcome.Written())
                .landed();
    }
}
