package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.cataloguing.CataloguingSamples;
import org.caiyun.kiosk.cataloguing.Isbn;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.TaskKind;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.ReturnFact;
import org.junit.jupiter.api.Test;

/** A scanner sees the ISBN on the cover, and it is that of the purchase, or another. */
final class IsbnSeenTest {
    private static final String BOUGHT = "9787020138340";
    private static final String ANOTHER = "9787115428028";
    private static final PurchaseAnswer KNOWN = CataloguingSamples.known(CataloguingSamples.BOOK);

    /** An own book with a tag, before whose decision this is seen. */
    private static Run shown(String isbn) {
        var run = Run.withPlatformAndScanner();
        run.on(new ReturnEvent.ItemInserted());
        var reading = run.reading();
        run.on(new ReturnEvent.LabelScanned(isbn));
        return run.on(new ReturnEvent.TagsRead(reading, List.of(Run.OURS)));
    }

    private static Run found(Run run) {
        var asked = run.state.platform().findings().values().stream()
                .map(Findings::lookup)
                .filter(Lookup.Asked.class::isInstance)
                .map(lookup -> ((Lookup.Asked) lookup).command())
                .findFirst()
                .orElseThrow();
        return run.on(new ReturnEvent.PurchaseLookedUp(asked, KNOWN));
    }

    /** It is drawn in, the platform answers, and the library after it. */
    private static Run returned(Run run) {
        run.captured();
        var checkIn = run.command(ReturnCommand.CheckIn.class).command();
        found(run).on(new ReturnEvent.CheckInEnded(checkIn, Run.CHECKED_IN));
        return run.marked(new MarkOutcome.Written());
    }

    private static ReturnSummary line(Run run) {
        return run.state.session().returns().firstEntry().getValue();
    }

    @Test
    void aBookWithAnotherIsbnIsCheckedInAndTheCataloguersLookAtItFirst() {
        var run = returned(shown(ANOTHER)).landed();

        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.CATALOGUING);
        assertThat(line(run).flags()).containsExactly(Flag.FIRST_RETURN, Flag.ISBN_MISMATCH);
        assertThat(line(run).library()).isEqualTo(ReturnSummary.LibraryState.CHECKED_IN);
        assertThat(line(run).word()).isEqualTo(ReportWord.ACCEPTED_FOR_STAFF);
        var task = run.fact(ReturnFact.CataloguingAsked.class).task();
        assertThat(task.kind()).isEqualTo(TaskKind.DISCREPANCY);
        assertThat(task.reasons()).containsExactly(Flag.FIRST_RETURN, Flag.ISBN_MISMATCH);
    }

    @Test
    void theIsbnOfThePurchaseSaysNothing() {
        var run = returned(shown(BOUGHT)).landed();

        assertThat(line(run).flags()).containsExactly(Flag.FIRST_RETURN);
        assertThat(line(run).word()).isEqualTo(ReportWord.RETURNED);
        assertThat(run.fact(ReturnFact.CataloguingAsked.class).task().kind()).isEqualTo(TaskKind.NEW_TITLE);
    }

    @Test
    void anIsbnIsSeenWhileTheBookIsDrawnInToo() {
        var run = Run.withPlatformAndScanner().inserted(Run.OURS);
        var capture = run.command(ReturnCommand.Capture.class).command();
        run.on(new ReturnEvent.LabelScanned(ANOTHER));
        run.on(new ReturnEvent.Captured(capture)).counted(Run.OURS);
        var checkIn = run.command(ReturnCommand.CheckIn.class).command();

        found(run).on(new ReturnEvent.CheckInEnded(checkIn, Run.CHECKED_IN));

        assertThat(run.fact(ReturnFact.Flagged.class).flags()).contains(Flag.ISBN_MISMATCH);
    }

    @Test
    void aPurchaseThatIsKnownAfterTheBinIsComparedAllTheSame() {
        var run = shown(ANOTHER).captured().answered(Run.CHECKED_IN).marked(new MarkOutcome.Written());
        var route = run.command(ReturnCommand.RouteTo.class);

        found(run).on(new ReturnEvent.ItemLanded(route.command(), route.output(), true));

        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.ORDINARY);
        assertThat(line(run).flags()).containsExactly(Flag.FIRST_RETURN, Flag.ISBN_MISMATCH);
        var task = run.fact(ReturnFact.CataloguingAsked.class).task();
        assertThat(task.kind()).isEqualTo(TaskKind.DISCREPANCY);
        assertThat(task.misplaced()).isTrue();
    }

    @Test
    void whatWasSeenIsForgottenWithARestart() {
        var before = shown(ANOTHER).captured().answered(Run.CHECKED_IN).marked(new MarkOutcome.Written());
        found(before);

        var run = before.restarted(Run.withPlatformAndScanner());

        assertThat(run.state.books().values())
                .singleElement()
                .satisfies(book -> assertThat(book.visit().isbns()).isEmpty());
        assertThat(line(run).flags()).contains(Flag.ISBN_MISMATCH);
    }

    @Test
    void aBookThatOnlyItsLabelNamesIsForStaffToCheckOnceItsLoanHasEnded() {
        var run = Run.withPlatformAndScanner();
        run.on(new ReturnEvent.ItemInserted());
        var reading = run.reading();
        run.on(new ReturnEvent.LabelScanned(ANOTHER)).on(new ReturnEvent.LabelScanned("CY0001"));
        run.on(new ReturnEvent.TagsRead(reading, List.of()));
        while (run.has(ReturnCommand.ReadTag.class)) {
            run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));
        }
        var capture = run.command(ReturnCommand.Capture.class).command();
        found(run).on(new ReturnEvent.Captured(capture));

        run.counted().landed().answered(Run.CHECKED_IN);

        assertThat(line(run).flags()).containsExactly(Flag.FIRST_RETURN, Flag.NO_TAG, Flag.ISBN_MISMATCH);
        assertThat(line(run).word()).isEqualTo(ReportWord.ACCEPTED_FOR_STAFF);
        assertThat(run.fact(ReturnFact.Landed.class).bin()).isEqualTo(Run.CATALOGUING);
    }

    @Test
    void noiseDoesNotFillTheMemory() {
        var visit = new Visit(new ReturnId("k1", "j1", 1), new ItemInSlot.Nameless(Obstacle.NO_TAG, ""));

        for (long number = 0; number < 1000; number++) {
            visit = visit.showing(List.of(isbn(number), isbn(number)));
        }

        assertThat(visit.isbns()).hasSize(8).doesNotHaveDuplicates();
    }

    private static Isbn isbn(long number) {
        return LongStream.range(0, 10)
                .mapToObj(check -> Isbn.of(String.valueOf(9_787_000_000_000L + number * 10 + check)))
                .flatMap(found -> found.stream())
                .findFirst()
                .orElseThrow();
    }
}
