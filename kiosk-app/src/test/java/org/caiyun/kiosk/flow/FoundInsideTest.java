package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.journal.KioskFact;
import org.junit.jupiter.api.Test;

/** What is seen inside while no book is on its way. */
class FoundInsideTest {
    @Test
    void whatAppearsInAMachineAtRestBlocksTheWayUntilItIsGone() {
        var run = Run.ready();

        run.on(new ReturnEvent.FoundInside(Position.BELT));

        assertThat(run.fact(KioskFact.FoundInside.class).at()).isEqualTo(Position.BELT);
        assertThat(run.state.service().takesItems()).isFalse();
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, false));
        assertThat(run.state.service().takesItems()).isTrue();
    }

    @Test
    void staffWhoLookForAJamAreNotAskedAgain() {
        var run = Run.ready()
                .inserted(Run.OURS)
                .captured()
                .answered(Run.CHECKED_IN)
                .marked(new MarkOutcome.Written());
        run.on(new ReturnEvent.Jammed(run.command(ReturnCommand.RouteTo.class).command(), Position.BELT));

        run.on(new ReturnEvent.FoundInside(Position.BELT));

        assertThat(run.factNames()).doesNotContain("FoundInside");
    }

    /** It would be drawn in on top of what lies there. */
    @Test
    void anItemThatIsBeingReadWaitsUntilTheWayIsClear() {
        var run = Run.ready();
        run.on(new ReturnEvent.ItemInserted());

        run.on(new ReturnEvent.FoundInside(Position.SHUTTER));

        assertThat(run.state.slot()).isEqualTo(new SlotState.Waiting());
    }

    /** Its own path looks for it. */
    @Test
    void aBookOnItsWayIsNoFind() {
        var run = Run.ready().inserted(Run.OURS).captured();

        run.on(new ReturnEvent.FoundInside(Position.SHUTTER));

        assertThat(run.factNames()).doesNotContain("FoundInside");
    }

    @Test
    void whatStillLiesOnTheBeltWhenABookBeginsAnewIsFound() {
        var run = Run.ready().inserted(Run.OURS).after(Deadlines.USUAL.capture());

        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), true, false, true));
        run.counted(Run.OURS);

        assertThat(run.factNames()).endsWith("Abandoned", "FoundInside");
        assertThat(run.state.service().takesItems()).isFalse();
    }
}
