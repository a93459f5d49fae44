package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;
import org.junit.jupiter.api.Test;

/** Two items that go in together: the antenna counts them before the library hears of the one that was read. */
final class CompanyTest {
    private static Run insideWith(TagImage... seen) {
        var run = Run.ready().inserted(Run.OURS);
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));
        return run.on(new ReturnEvent.TagsRead(run.reading(), List.of(seen)));
    }

    private static Run nextInTheMouth() {
        var run = Run.ready().inserted(Run.OURS);
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));
        var counting = run.reading();
        run.on(new ReturnEvent.ItemInserted());
        return run.on(new ReturnEvent.TagsRead(counting, List.of(Run.OURS, Run.FOREIGN)));
    }

    private static Run countingWithTheMouthTaken() {
        var run = Run.ready().inserted(Run.OURS);
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));
        var counting = run.reading();
        run.on(new ReturnEvent.ItemInserted());
        return run.on(new ReturnEvent.TagsRead(counting, List.of(Run.OURS)));
    }

    private static Run restOfThePath(Run run) {
        return run.answered(Run.CHECKED_IN).marked(new MarkOutcome.Written()).landed();
    }

    @Test
    void anItemAloneIsReportedAtOnce() {
        var run = insideWith(Run.OURS);

        assertThat(run.has(ReturnCommand.CheckIn.class)).isTrue();
        assertThat(run.factNames()).doesNotContain("StaffAsked");
    }

    @Test
    void whatWentInUnseenIsNamedToStaffAndTheReturnGoesOn() {
        var run = insideWith(Run.OURS, Run.FOREIGN);

        assertThat(run.has(ReturnCommand.CheckIn.class)).isTrue();
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.FIND_ITEM);
        assertThat(run.fact(ReturnFact.StaffAsked.class).what()).contains("1000000056");
    }

    @Test
    void aTagWithoutANameIsCountedAndItsNumberIsNotWrittenDown() {
        var run = insideWith(Run.OURS, Run.BLANK);

        assertThat(run.fact(ReturnFact.StaffAsked.class).what())
                .contains("without a name")
                .doesNotContain("E0040100");
    }

    @Test
    void theNextBookInTheMouthIsNobodysCompany() {
        var run = nextInTheMouth();
        restOfThePath(run).on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.FOREIGN)));

        assertThat(run.factNames()).doesNotContain("StaffAsked");
        assertThat(run.state.company()).isEmpty();
    }

    @Test
    void theNextBooksTagMayBeSeenALittleLater() {
        var run = countingWithTheMouthTaken();

        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.OURS, Run.FOREIGN)));

        assertThat(run.has(ReturnCommand.CheckIn.class)).isTrue();
        assertThat(run.factNames()).doesNotContain("NotCounted");
    }

    /** Two items and one tag: it may have been pulled out from under one that has none. */
    @Test
    void theOnlyTagThatIsSeenMayLieInTheMouth() {
        var run = countingWithTheMouthTaken();
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.OURS)));

        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.OURS)));

        assertThat(run.factNames()).contains("NotCounted").doesNotContain("CheckInAsked", "SecureAsked");
    }

    @Test
    void aTagThatWasNotSeenBeforeSomethingLayInTheMouthMayLieThere() {
        var run = insideWith(Run.FOREIGN);
        var counting = run.reading();
        run.on(new ReturnEvent.ItemInserted());

        run.on(new ReturnEvent.TagsRead(counting, List.of(Run.OURS, Run.FOREIGN)));

        assertThat(run.factNames()).contains("NotCounted").doesNotContain("CheckInAsked", "SecureAsked");
    }

    @Test
    void companyThatIsNotInTheMouthAfterwardsWentIn() {
        var run = nextInTheMouth();
        var first = run.state.books().firstKey();
        restOfThePath(run).on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.BLANK)));

        assertThat(run.fact(ReturnFact.StaffAsked.class).id()).isEqualTo(first);
    }

    @Test
    void companyWhoseMouthWasEmptiedMayHaveGoneIn() {
        var run = nextInTheMouth();

        run.on(new ReturnEvent.ItemWithdrawn());

        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.FIND_ITEM);
    }

    @Test
    void anItemThatWasSwappedIsNotReported() {
        var run = insideWith(Run.FOREIGN);
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.FOREIGN)));

        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.FOREIGN)));

        assertThat(run.factNames()).contains("Captured").doesNotContain("CheckInAsked", "SecureAsked");
        assertThat(run.fact(ReturnFact.Routed.class).bin()).isEqualTo(Run.STAFF);
        assertThat(run.facts.stream()
                        .filter(ReturnFact.StaffAsked.class::isInstance)
                        .map(f -> ((ReturnFact.StaffAsked) f).task()))
                .containsExactly(StaffTask.IDENTIFY_ITEM, StaffTask.FIND_ITEM);
    }

    @Test
    void aTagThatIsSeenAtTheSecondLookIsReported() {
        var run = insideWith();

        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.OURS)));

        assertThat(run.has(ReturnCommand.CheckIn.class)).isTrue();
    }

    /** Its tag says nothing, or it seems to have none: what lies beside it goes unseen as well. */
    @Test
    void aCountThatSeesNothingOfAThingWithoutANameIsNone() {
        assertThatNothingIsCounted(Run.takingTheUnidentified().inserted(Run.BLANK));
        var tagless = Run.takingTheUnidentified().inserted();
        for (int again = 0; again < 2; again++) {
            tagless.on(new ReturnEvent.TagsRead(tagless.reading(), List.of()));
        }
        assertThatNothingIsCounted(tagless);
    }

    private static void assertThatNothingIsCounted(Run run) {
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));

        for (int i = 0; i < 3; i++) {
            assertThat(run.factNames()).doesNotContain("Captured");
            run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));
        }

        assertThat(run.factNames()).contains("Captured", "NotCounted").doesNotContain("CheckInAsked", "SecureAsked");
        assertThat(run.command(ReturnCommand.RouteTo.class).bin()).isEqualTo(Run.STAFF);
    }

    @Test
    void aCountWaitsForAReaderThatComesBack() {
        var run = Run.ready().inserted(Run.OURS);
        var capture = run.command(ReturnCommand.Capture.class).command();
        run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.READER, "unplugged", "E101"));
        run.on(new ReturnEvent.Captured(capture));

        run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.READER, "reader"));
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(Run.OURS)));

        assertThat(run.has(ReturnCommand.CheckIn.class)).isTrue();
    }

    @Test
    void whatAReaderCannotCountGoesToStaffAndIsNotReported() {
        var run = Run.ready().inserted(Run.OURS);
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));

        for (int i = 0; i < 3; i++) {
            run.on(new ReturnEvent.ReadFailed(run.reading(), Obstacle.READER_FAILED, "no answer"));
        }

        assertThat(run.factNames()).contains("Captured", "NotCounted").doesNotContain("CheckInAsked", "SecureAsked");
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.IDENTIFY_ITEM);
        assertThat(run.command(ReturnCommand.RouteTo.class).bin()).isEqualTo(Run.STAFF);
    }

    @Test
    void aCountThatIsNeverAnsweredEndsAtItsDeadline() {
        var run = Run.ready().inserted(Run.OURS);
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));

        run.after(Deadlines.USUAL.read());

        assertThat(run.factNames()).contains("NotCounted").doesNotContain("CheckInAsked");
        assertThat(run.has(ReturnCommand.RouteTo.class)).isTrue();
    }

    @Test
    void whatWasReadAsSeveralAndCannotBeCountedIsSaidToBeUncounted() {
        var run = Run.ready().inserted(Run.OURS, Run.FOREIGN);
        run.on(new ReturnEvent.NotTaken(
                run.command(ReturnCommand.GiveBack.class).command()));
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));

        run.after(Deadlines.USUAL.read());

        assertThat(run.factNames()).contains("NotCounted").doesNotContain("CheckInAsked");
        assertThat(run.fact(ReturnFact.StaffAsked.class).task()).isEqualTo(StaffTask.EMPTY_SLOT);
    }
}
