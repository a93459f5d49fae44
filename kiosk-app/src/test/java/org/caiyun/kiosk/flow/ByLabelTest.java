package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.store.ModelledStore;
import org.junit.jupiter.api.Test;

/** Books without a usable tag, which the scanner of the slot knows by their labels. */
final class ByLabelTest {
    private static final String LABEL = "315002000001";
    private static final String SHOP_LABEL = "CY0001";
    /** The worked example's own number. */
    private static final String TAGS_LABEL = "123456789012";

    private static final String ISBN = "9787115428028";

    private static Run shown(String label, TagImage... tags) {
        var run = Run.withScanner();
        run.on(new ReturnEvent.ItemInserted());
        var reading = run.reading();
        run.on(new ReturnEvent.LabelScanned(label));
        run.on(new ReturnEvent.TagsRead(reading, List.of(tags)));
        while (run.has(ReturnCommand.ReadTag.class)) {
            run.on(new ReturnEvent.TagsRead(run.reading(), List.of(tags)));
        }
        return run;
    }

    private static void scannedWhileReading(Run run, String label) {
        var reading = run.reading();
        run.on(new ReturnEvent.LabelScanned(label));
        run.on(new ReturnEvent.TagsRead(reading, List.of()));
    }

    private static Run inside(String label, TagImage... tags) {
        var run = shown(label, tags);
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));
        return run.counted(tags);
    }

    private static Run restarted(Run run) {
        var store = new ModelledStore(Run.IDENTITY.journal());
        var records = new JournalWriter(store.contents(), "boot-1").seal(run.facts, run.now.uptime(), Run.EIGHT, true);
        assertThat(store.commit(records)).isEqualTo(new CommitResult.Committed());
        var after = Run.withScanner();
        after.take(Recovery.start(store.reopened().contents(), Run.IDENTITY, after.rules, "test", after.now));
        return after;
    }

    private static StaffTask[] tasks(Run run) {
        return run.facts.stream()
                .filter(ReturnFact.StaffAsked.class::isInstance)
                .map(fact -> ((ReturnFact.StaffAsked) fact).task())
                .toArray(StaffTask[]::new);
    }

    @Test
    void anItemWithoutATagIsTakenByItsLabel() {
        var run = shown(LABEL);

        assertThat(run.fact(ReturnFact.Labelled.class).item()).isEqualTo(new Barcode(LABEL));
        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.OWN_ITEM);
    }

    @Test
    void theLibraryHearsOfItWhenItHasLanded() {
        var run = inside(LABEL);
        assertThat(run.has(ReturnCommand.CheckIn.class)).isFalse();
        assertThat(run.command(ReturnCommand.RouteTo.class).bin()).isEqualTo(Run.STAFF);

        run.landed();

        assertThat(run.command(ReturnCommand.CheckIn.class).item()).isEqualTo(new Barcode(LABEL));
        assertThat(run.command(ReturnCommand.CheckIn.class).settle()).isFalse();
    }

    @Test
    void thePatronIsToldThatItIsReturnedOnceTheLibraryHasSaidSo() {
        var run = inside(LABEL).landed();
        assertThat(run.state.session().returns().firstEntry().getValue().word()).isEqualTo(ReportWord.ACCEPTED_PENDING);

        run.answered(Run.CHECKED_IN);

        var line = run.state.session().returns().firstEntry().getValue();
        assertThat(line.word()).isEqualTo(ReportWord.RETURNED);
        assertThat(line.library()).isEqualTo(LibraryState.CHECKED_IN);
        assertThat(line.flags()).containsExactly(Flag.NO_TAG);
        assertThat(tasks(run)).containsExactly(StaffTask.TAG_ITEM);
        assertThat(run.factNames()).doesNotContain("SecureAsked", "NotCounted");
    }

    @Test
    void aBlankTagIsNeverWrittenToAndStillCountsInside() {
        var run = inside(LABEL, Run.BLANK).landed().answered(Run.CHECKED_IN);

        assertThat(run.factNames()).contains("CheckedIn").doesNotContain("SecureAsked", "NotCounted");
    }

    @Test
    void aShopBoughtBookGoesToTheCataloguers() {
        var run = inside(SHOP_LABEL);

        assertThat(run.fact(ReturnFact.Flagged.class).flags()).containsExactly(Flag.FIRST_RETURN, Flag.NO_TAG);
    }

    @Test
    void aLabelThatIsSeenLaterIsWaitedFor() {
        var run = Run.withScanner();
        run.on(new ReturnEvent.ItemInserted());
        for (int i = 0; i < 10; i++) {
            run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));
        }

        scannedWhileReading(run, ISBN);
        scannedWhileReading(run, LABEL);

        assertThat(run.fact(ReturnFact.Labelled.class).item()).isEqualTo(new Barcode(LABEL));
    }

    @Test
    void whatShowsNoLabelInTimeIsGivenBack() {
        var run = Run.withScanner();
        run.on(new ReturnEvent.ItemInserted());
        var reading = run.reading();
        run.after(Deadlines.USUAL.label());

        run.on(new ReturnEvent.TagsRead(reading, List.of()));
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));

        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void nobodyWaitsForAScannerThatIsAway() {
        var run = Run.withScanner();
        run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.SCANNER, "unplugged", "E901"));
        run.on(new ReturnEvent.ItemInserted());

        for (int i = 0; i < 3; i++) {
            run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));
        }

        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void anIsbnIsNoItemOfTheLibrary() {
        var run = Run.withScanner();
        run.on(new ReturnEvent.ItemInserted());
        var reading = run.reading();
        run.on(new ReturnEvent.LabelScanned(ISBN));
        run.after(Deadlines.USUAL.label());

        run.on(new ReturnEvent.TagsRead(reading, List.of()));
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));

        assertThat(run.fact(ReturnFact.Unidentified.class).obstacle()).isEqualTo(Obstacle.NO_LIBRARY_BARCODE);
        assertThat(run.fact(ReturnFact.Decided.class).take()).isFalse();
        assertThat(run.factNames()).doesNotContain("Labelled", "CheckInAsked");
    }

    @Test
    void aTagAndALabelThatAgreeAreAnOrdinaryBook() {
        var run = shown(TAGS_LABEL, Run.OURS);

        assertThat(run.factNames()).contains("Identified").doesNotContain("Labelled");
    }

    @Test
    void aTagAndALabelThatDifferGoToStaffAndNothingIsReported() {
        var run = inside(LABEL, Run.OURS).landed();

        assertThat(run.fact(ReturnFact.Unidentified.class).detail()).isEqualTo("tag 123456789012, label " + LABEL);
        assertThat(run.fact(ReturnFact.Flagged.class).flags()).containsExactly(Flag.TAG_BARCODE_MISMATCH);
        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.STAFF);
        assertThat(tasks(run)).containsExactly(StaffTask.IDENTIFY_ITEM);
        assertThat(run.factNames()).doesNotContain("CheckInAsked", "SecureAsked");
    }

    @Test
    void aLabelThatIsSeenWhileTheItemIsDrawnInMayNameAnotherToo() {
        var run = Run.withScanner().inserted(Run.OURS);
        var capture = run.command(ReturnCommand.Capture.class).command();
        run.on(new ReturnEvent.LabelScanned(LABEL));

        run.on(new ReturnEvent.Captured(capture));
        run.counted(Run.OURS).landed();

        assertThat(run.fact(ReturnFact.Unidentified.class).obstacle()).isEqualTo(Obstacle.TAG_AND_LABEL_DIFFER);
        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.STAFF);
        assertThat(run.factNames()).doesNotContain("CheckInAsked", "SecureAsked");
    }

    @Test
    void theScannerLooksWhileAnItemIsReadAndDrawnInAndRestsOtherwise() {
        var run = Run.withScanner();
        run.on(new ReturnEvent.ItemInserted());
        assertThat(run.command(ReturnCommand.ScanLabels.class).on()).isTrue();

        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.OURS)));
        assertThat(run.has(ReturnCommand.ScanLabels.class)).isFalse();
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));

        assertThat(run.command(ReturnCommand.ScanLabels.class).on()).isFalse();
    }

    @Test
    void aLabelOfAnotherLibraryIsGivenBack() {
        var run = shown("X99");

        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.FOREIGN_ITEM);
    }

    @Test
    void whatTheScannerReadBeforeTheItemWasThereIsNotItsLabel() {
        var run = Run.withScanner();
        run.on(new ReturnEvent.LabelScanned(LABEL));
        run.on(new ReturnEvent.ItemInserted());
        run.on(new ReturnEvent.ItemWithdrawn());
        run.on(new ReturnEvent.LabelScanned(LABEL));
        run.on(new ReturnEvent.ItemInserted());

        for (int i = 0; i < 5; i++) {
            run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));
        }

        assertThat(run.factNames()).doesNotContain("Labelled");
    }

    @Test
    void aTagThatIsSeenInsideAndWasNotInTheMouthIsAnothersSoNothingIsReported() {
        var run = shown(LABEL);
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));

        run.counted(Run.OURS).counted(Run.OURS).counted(Run.OURS).landed();

        assertThat(run.factNames()).contains("NotCounted").doesNotContain("CheckInAsked");
        assertThat(tasks(run)).containsExactly(StaffTask.IDENTIFY_ITEM, StaffTask.FIND_ITEM);
    }

    @Test
    void aTagThatIsReadALittleLaterThanTheLabelIsNotMissed() {
        var run = Run.withScanner();
        run.on(new ReturnEvent.ItemInserted());
        scannedWhileReading(run, TAGS_LABEL);

        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.OURS)));

        assertThat(run.factNames()).contains("Identified").doesNotContain("Labelled");
    }

    @Test
    void whatLiesAcrossTheShutterAfterAnInterruptionMayBeAnother() {
        var after = restarted(shown(LABEL));
        after.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.READER, "reader"));
        after.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.CHUTE, "board"));
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), true, true, false));
        after.on(new ReturnEvent.TagsRead(after.reading(), List.of()));
        after.on(new ReturnEvent.Captured(
                after.command(ReturnCommand.Capture.class).command()));

        // nobody sees a tag, which is no count
        after.counted().counted().counted().landed();

        assertThat(after.factNames()).contains("Landed").doesNotContain("Queued", "CheckInAsked");
        assertThat(tasks(after)).contains(StaffTask.FIND_ITEM);
    }

    @Test
    void aLabelThatNamedAnotherIsNotForgottenWhenTheCaptureIsInterrupted() {
        var run = Run.withScanner().inserted(Run.OURS);
        var capture = run.command(ReturnCommand.Capture.class).command();
        run.on(new ReturnEvent.LabelScanned(LABEL));
        run.on(new ReturnEvent.NotCaptured(capture, false));
        run.after(Deadlines.USUAL.sense());

        run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), true, false, false));

        assertThat(run.fact(ReturnFact.Unidentified.class).obstacle()).isEqualTo(Obstacle.TAG_AND_LABEL_DIFFER);
    }

    @Test
    void whatIsStuckIsNotReported() {
        var run = inside(LABEL);

        run.on(new ReturnEvent.Jammed(run.command(ReturnCommand.RouteTo.class).command(), Position.BELT));

        assertThat(run.factNames()).contains("NotCounted").doesNotContain("CheckInAsked");
        assertThat(run.state.owed()).isEmpty();
        assertThat(restarted(run).state.owed()).isEmpty();
    }

    @Test
    void afterAPowerCutItIsReportedWhenItHasLanded() {
        var after = restarted(inside(LABEL));
        after.on(new ReturnEvent.LibraryUp(true));
        after.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.CHUTE, "board"));
        assertThat(after.has(ReturnCommand.CheckIn.class)).isFalse();
        after.on(new ReturnEvent.Sensed(after.command(ReturnCommand.Sense.class).command(), false, true, false));

        after.landed();

        assertThat(after.command(ReturnCommand.CheckIn.class).item()).isEqualTo(new Barcode(LABEL));
    }

    @Test
    void afterAPowerCutBetweenBinAndLibraryItIsReported() {
        var run = inside(LABEL);
        var route = run.command(ReturnCommand.RouteTo.class);
        run.on(new ReturnEvent.LibraryDown("gone"));
        run.on(new ReturnEvent.ItemLanded(route.command(), route.output(), true));
        var after = restarted(run);

        after.on(new ReturnEvent.LibraryUp(true));

        assertThat(after.command(ReturnCommand.CheckIn.class).item()).isEqualTo(new Barcode(LABEL));
    }

    @Test
    void aRefusalIsForStaff() {
        var run = inside(LABEL).landed();

        run.answered(new CheckInOutcome.Refused(Refusal.UNKNOWN_ITEM, CheckInAnswer.bare(false, "")));

        assertThat(tasks(run)).containsExactly(StaffTask.TAG_ITEM, StaffTask.CHECK_REPLAY_REFUSED);
    }
}
