package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.junit.jupiter.api.Test;

/** The end of a capture was not seen, and something lies in the mouth now: it need not be the item that was read. */
final class AnotherInTheMouthTest {
    @Test
    void theItemThatWasReadIsLookedForByStaffWhenTheMouthHoldsAnother() {
        var run = seen(interrupted(Run.OURS), true, false, false);

        run.counted(Run.FOREIGN);

        assertThat(run.factNames()).endsWith("Withdrawn", "StaffAsked").doesNotContain("Abandoned");
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.FIND_ITEM);
    }

    @Test
    void theOtherItemBecomesAVisitOfItsOwn() {
        var run = seen(interrupted(Run.OURS), true, false, false).counted(Run.FOREIGN);

        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.FOREIGN)));

        assertThat(idsSeen(run)).hasSize(2).doesNotHaveDuplicates();
        assertThat(run.has(ReturnCommand.GiveBack.class)).isTrue();
    }

    @Test
    void theOtherItemIsNotReadBeforeTheFirstOneIsSettled() {
        var run = seen(interrupted(Run.OURS), true, false, false);

        run.on(new ReturnEvent.ItemInserted());

        assertThat(run.has(ReturnCommand.ReadTag.class)).isFalse();
    }

    /** A sensor that lies, or a book without a tag. */
    @Test
    void aMouthWithoutTagsIsNotTheItemThatWasRead() {
        var run = seen(interrupted(Run.OURS), true, false, false);

        run.counted();

        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.FIND_ITEM);
        assertThat(run.has(ReturnCommand.ReadTag.class)).isTrue();
    }

    @Test
    void anItemWithoutANameIsNotRecognized() {
        var run = interrupted(Run.takingTheUnidentified().inserted(Run.BLANK));
        seen(run, true, false, false);

        run.counted();

        assertThat(run.factNames()).endsWith("Withdrawn", "StaffAsked");
    }

    @Test
    void anotherAcrossTheShutterIsNotGivenBackInItsPlace() {
        var run = seen(interrupted(Run.OURS), true, true, false);

        run.counted(Run.FOREIGN);

        assertThat(run.factNames()).endsWith("Withdrawn", "StaffAsked").doesNotContain("GiveBackAsked");
        assertThat(tasks(run)).containsExactly(StaffTask.FIND_ITEM);
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.FOREIGN)));
        assertThat(idsSeen(run)).hasSize(2).doesNotHaveDuplicates();
    }

    /** The first may have run on: of the one behind the shutter nothing says that it is another. */
    @Test
    void staffLookForAnItemWithoutANameWhoseCaptureWasInterrupted() {
        var run = interrupted(Run.takingTheUnidentified().inserted(Run.BLANK));
        seen(run, false, true, false);

        run.counted(Run.BLANK);

        assertThat(tasks(run)).contains(StaffTask.FIND_ITEM);
    }

    @Test
    void staffLookForAnItemWithoutANameThatSeemsToLieAcrossTheShutter() {
        var run = interrupted(Run.takingTheUnidentified().inserted(Run.BLANK));
        seen(run, true, true, false);

        run.counted(Run.BLANK);

        assertThat(tasks(run)).containsExactly(StaffTask.FIND_ITEM);
        assertThat(run.command(ReturnCommand.Capture.class).acrossShutter()).isTrue();
    }

    @Test
    void nobodyLooksForANamedItemThatIsCountedInside() {
        var run = interrupted(Run.OURS);
        seen(run, false, true, false);

        run.counted(Run.OURS);

        assertThat(tasks(run)).isEmpty();
    }

    @Test
    void whatLiesOnTheBeltMeanwhileIsBroughtBackAndCounted() {
        var run = seen(interrupted(Run.OURS), true, false, true);
        run.counted(Run.FOREIGN);
        var search = run.command(ReturnCommand.Capture.class);

        run.on(new ReturnEvent.Captured(search.command()));
        run.counted(Run.OURS);

        assertThat(search.acrossShutter()).isTrue();
        assertThat(run.factNames()).endsWith("Captured", "CheckInAsked");
    }

    @Test
    void anEmptiedMouthIsNoWitnessOfWhatWasReadInIt() {
        var run = seen(interrupted(Run.OURS), true, false, false);
        var reading = run.reading();
        run.on(new ReturnEvent.ItemInserted()).on(new ReturnEvent.ItemWithdrawn());

        run.on(new ReturnEvent.TagsRead(reading, List.of(Run.OURS)));

        assertThat(run.factNames()).doesNotContain("Abandoned", "Withdrawn");
        seen(run.after(Deadlines.USUAL.sense()), false, false, false);
        assertThat(run.command(ReturnCommand.Capture.class).acrossShutter()).isTrue();
    }

    @Test
    void aReaderThatIsAwayIsWaitedFor() {
        var run = seen(interrupted(Run.OURS), true, false, false);

        run.on(new ReturnEvent.ReadFailed(run.reading(), Obstacle.READER_FAILED, "unplugged"));

        assertThat(run.factNames()).doesNotContain("Abandoned", "Withdrawn");
        seen(run.after(Deadlines.USUAL.sense()), true, false, false).counted(Run.OURS);
        assertThat(run.factNames()).endsWith("Abandoned");
    }

    /** All sensors had said that it is gone before the other one came. */
    @Test
    void nobodyLooksForAnItemThatWasSeenToBePulledOut() {
        var run = Run.ready().inserted(Run.OURS);
        run.on(new ReturnEvent.NotCaptured(
                run.command(ReturnCommand.Capture.class).command(), false));

        seen(run.after(Deadlines.USUAL.sense()), true, false, false).counted(Run.FOREIGN);

        assertThat(run.factNames()).endsWith("Withdrawn").doesNotContain("StaffAsked");
    }

    /** A blind sensor behind the shutter makes each attempt look like a pull. */
    @Test
    void anItemThatLiesThereAgainIsDrawnInThreeTimesAtMost() {
        var run = Run.ready().inserted(Run.OURS);
        for (int attempt = 1; attempt < 3; attempt++) {
            goneAndThereAgain(run);
            assertThat(run.has(ReturnCommand.Capture.class)).isTrue();
        }

        goneAndThereAgain(run);

        assertThat(run.has(ReturnCommand.GiveBack.class)).isTrue();
        assertThat(run.factNames()).doesNotContain("Abandoned", "Withdrawn");
    }

    private static void goneAndThereAgain(Run run) {
        var capture = run.command(ReturnCommand.Capture.class).command();
        run.on(new ReturnEvent.NotCaptured(capture, false));
        seen(run.after(Deadlines.USUAL.sense()), true, false, false).counted(Run.OURS);
    }

    private static List<StaffTask> tasks(Run run) {
        return run.facts.stream()
                .filter(ReturnFact.StaffAsked.class::isInstance)
                .map(fact -> ((ReturnFact.StaffAsked) fact).task())
                .toList();
    }

    private static Run interrupted(TagImage item) {
        return interrupted(Run.ready().inserted(item));
    }

    private static Run interrupted(Run capturing) {
        var capture = capturing.command(ReturnCommand.Capture.class).command();
        return capturing
                .on(new ReturnEvent.ChuteFailed(capture, new DeviceFault.Disconnected("unplugged")))
                .after(Deadlines.USUAL.sense());
    }

    private static Run seen(Run run, boolean mouth, boolean captive, boolean belt) {
        var look = run.command(ReturnCommand.Sense.class).command();
        return run.on(new ReturnEvent.Sensed(look, mouth, captive, belt));
    }

    private static List<ReturnId> idsSeen(Run run) {
        return run.facts.stream()
                .filter(ReturnFact.Seen.class::isInstance)
                .map(fact -> ((ReturnFact.Seen) fact).id())
                .toList();
    }
}
