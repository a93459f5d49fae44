package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.DeviceFault;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.junit.jupiter.api.Test;

/** A machine that cannot give back. */
class DropTest {
    @Test
    void takesWhatBelongsToAnotherLibraryAndTellsStaffOnly() {
        var run = Run.drop().inserted(Run.FOREIGN);

        run.captured();

        assertThat(run.factNames()).doesNotContain("GiveBackAsked", "CheckInAsked", "SecureAsked");
        assertThat(run.fact(ReturnFact.Flagged.class).flags()).containsExactly(Flag.OTHER_LIBRARY);
        assertThat(run.fact(ReturnFact.Routed.class).bin()).isEqualTo(Run.STAFF);
        assertThat(run.fact(ReturnFact.Routed.class).word()).isEqualTo(ReportWord.ACCEPTED_FOR_STAFF);
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.IDENTIFY_ITEM);
        assertThat(run.fact(ReturnFact.StaffAsked.class).what()).isEqualTo("not of this library");
    }

    /** At a chute it would be offered to the patron. */
    @Test
    void whatCannotBeDrawnInIsForHands() {
        var run = Run.drop().inserted(Run.OURS);

        for (int attempt = 1; attempt <= 3; attempt++) {
            run.on(new ReturnEvent.NotCaptured(
                    run.command(ReturnCommand.Capture.class).command(), true));
        }

        assertThat(run.factNames()).doesNotContain("GiveBackAsked");
        assertThat(run.fact(ReturnFact.Jammed.class).at()).isEqualTo(Position.MOUTH);
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.EMPTY_SLOT);
        assertThat(run.state.books()).isEmpty();
    }

    /** Its tags can no longer be counted, so nobody knows what went in. */
    @Test
    void whatRanOnToTheBeltClosesNoLoan() {
        var run = Run.drop().inserted(Run.OURS);

        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command(), false));

        assertThat(run.factNames())
                .contains("Captured", "NotCounted", "Routed", "RouteAsked")
                .doesNotContain("CheckInAsked", "SecureAsked");
        assertThat(run.fact(ReturnFact.Routed.class).bin()).isEqualTo(Run.STAFF);
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.IDENTIFY_ITEM);
    }

    /** The belt ran on meanwhile: what lies on it may be another, and the item in a bin that nobody chose. */
    @Test
    void whatIsFoundOnTheBeltAfterAnInterruptionIsLookedFor() {
        var run = Run.drop().inserted(Run.OURS);
        run.on(new ReturnEvent.ChuteFailed(
                run.command(ReturnCommand.Capture.class).command(), new DeviceFault.Disconnected("gone")));
        run.after(Deadlines.USUAL.sense());
        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, true));

        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command(), false));

        assertThat(run.factNames()).contains("NotCounted").doesNotContain("CheckInAsked");
        assertThat(run.facts)
                .filteredOn(ReturnFact.StaffAsked.class::isInstance)
                .extracting(fact -> ((ReturnFact.StaffAsked) fact).task())
                .containsExactly(StaffTask.IDENTIFY_ITEM, StaffTask.FIND_ITEM);
    }

    @Test
    void severalThatGoInTogetherAreOneReturnWithoutAName() {
        var run = Run.drop().inserted(Run.OURS, Run.FOREIGN).captured();

        assertThat(run.factNames()).doesNotContain("CheckInAsked");
        assertThat(run.facts)
                .filteredOn(ReturnFact.StaffAsked.class::isInstance)
                .extracting(fact -> ((ReturnFact.StaffAsked) fact).task())
                .containsExactly(StaffTask.IDENTIFY_ITEM, StaffTask.FIND_ITEM);
    }
}
