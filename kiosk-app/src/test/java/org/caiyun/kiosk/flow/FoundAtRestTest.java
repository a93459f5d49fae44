package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.cataloguing.CataloguingSamples;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.Purchase.LoanHolder;
import org.caiyun.kiosk.cataloguing.Purchase.TitleHeld;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.journal.Fact;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.kiosk.journal.ProjectionChange.Tells;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.ReturnFact.ReturnReported;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A book whose purchase the platform names in its answer to the report, when the book lies in a bin already. */
final class FoundAtRestTest {
    private static final String LABEL = "315002000001";
    private static final String ITEM = "123456789012";
    /** The worked example of ISO 28560-2: a part of a set, and without that element a book. */
    private static final String OF_SET = "9100051CBE991A14 0201D0 140204B3 4607441CB6E2E335D6 830207ACC09EBAA06F6B0000";

    private static final String MEMORY = "9100051CBE991A14 0201D0 4607441CB6E2E335D6 830207ACC09EBAA06F6B0000";

    private static PurchaseAnswer.Known purchase(String item, PurchaseState state) {
        return new PurchaseAnswer.Known(new Purchase(
                "P-1",
                new Barcode(item),
                state,
                LoanHolder.LIBRARY,
                "CN-150001-NMG",
                CataloguingSamples.BOOK,
                CataloguingSamples.PAYMENT,
                TitleHeld.none()));
    }

    private static String body(ReturnReported report) {
        return ((Tells) Projection.changes(report).getFirst()).body();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBookThatOnlyItsLabelNamesIsJudgedAsOneWhateverTagsLieInIt(boolean restart) {
        for (var tags : List.of(new TagImage[0], new TagImage[] {Run.BLANK})) {
            var run =
                    Run.withPlatformAndScanner().labelled(LABEL, tags).landed().answered(Run.CHECKED_IN);
            var report = run.fact(ReturnReported.class);
            var later = restart ? run.restarted(Run.withPlatformAndScanner()) : run;

            later.facts.clear();
            later.on(new ReturnEvent.EventTaken("platform", 1, body(report), purchase(LABEL, PurchaseState.ON_LOAN)));

            assertThat(later.fact(ReturnFact.CataloguingAsked.class).task().reasons())
                    .containsExactly(Flag.FIRST_RETURN, Flag.NO_TAG);
        }
    }

    /** It may be a patron's card, which is nobody's business. */
    @ParameterizedTest
    @ValueSource(strings = {LABEL, "CY0001"})
    void aTagThatSaysNothingIsToldToNobody(String label) {
        var run = Run.withPlatformAndScanner().labelled(label, Run.BLANK).landed();

        assertThat(run.fact(ReturnFact.Seen.class).tags()).isEmpty();
        assertThat(run.fact(ReturnReported.class).tags()).isEmpty();
        assertThat(run.facts.stream()
                        .filter(ReturnFact.CataloguingAsked.class::isInstance)
                        .map(fact -> ((ReturnFact.CataloguingAsked) fact).task().tags()))
                .allSatisfy(tags -> assertThat(tags).isEmpty());
    }

    /** Before and after a power cut, and whether the book still moves or lies. */
    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void theTagsOfASetAreNotTwoTagsInOneBook(boolean restartWhileItMoves, boolean restartWhileItLies) {
        var run = Run.withPlatformAndWholeSets()
                .inserted(part(1), part(2))
                .captured()
                .answered(Run.CHECKED_IN);
        while (run.has(ReturnCommand.Secure.class)) {
            run.marked(new MarkOutcome.Written());
        }
        if (restartWhileItMoves) {
            run = run.restarted(Run.withPlatformAndWholeSets());
            run.on(new ReturnEvent.DeviceUp(ReturnEvent.Device.CHUTE, "board"));
            run.on(new ReturnEvent.Sensed(run.command(ReturnCommand.Sense.class).command(), false, false, true));
        }
        var report = run.landed().fact(ReturnReported.class);
        if (restartWhileItLies) {
            run = run.restarted(Run.withPlatformAndWholeSets());
        }

        run.on(new ReturnEvent.EventTaken("platform", 1, body(report), purchase(ITEM, PurchaseState.ON_LOAN)));

        assertThat(report.tags()).hasSize(2);
        assertThat(run.fact(ReturnFact.CataloguingAsked.class).task().reasons()).containsExactly(Flag.FIRST_RETURN);
    }

    @Test
    void twoTagsInOneBookAreFlaggedAlsoLate() {
        var again = Run.tag("E004010809B9CB13", 0x06, MEMORY);
        var first = Run.tag("E004010809B9CB12", 0x06, MEMORY);
        var run =
                Run.withPlatformAndWholeSets().inserted(first, again).captured().answered(Run.CHECKED_IN);
        while (run.has(ReturnCommand.Secure.class)) {
            run.marked(new MarkOutcome.Written());
        }
        var report = run.landed().fact(ReturnReported.class);

        run.on(new ReturnEvent.EventTaken("platform", 1, body(report), purchase(ITEM, PurchaseState.ON_LOAN)));

        assertThat(run.fact(ReturnFact.CataloguingAsked.class).task().reasons())
                .containsExactly(Flag.FIRST_RETURN, Flag.TWO_TAGS);
    }

    /** Reported without a time and, when the clock was right, with it; the library may still be to hear of it. */
    @ParameterizedTest
    @CsvSource({"false, false, false", "false, false, true", "true, false, false", "true, true, false"})
    void staffAreAskedOnceForAPurchaseThatIsVoid(boolean offLine, boolean restart, boolean answeredBeforeItIsDated) {
        var run = Run.withPlatform();
        run.now = new Moment(run.now.uptime(), Instant.parse("2000-01-01T00:00:00Z"), false);
        run.on(new ReturnEvent.Tick())
                .inserted(Run.OURS)
                .captured()
                .answered(offLine ? new CheckInOutcome.Unreachable("no link") : Run.CHECKED_IN);
        while (run.has(ReturnCommand.Secure.class)) {
            run.marked(new MarkOutcome.Written());
        }
        var bodies = new ArrayList<String>();
        bodies.add(body(run.landed().fact(ReturnReported.class)));
        var answer = purchase(ITEM, PurchaseState.CANCELLED);
        if (answeredBeforeItIsDated) {
            run.on(new ReturnEvent.EventTaken("platform", 1, bodies.getFirst(), answer));
        }
        run.now = new Moment(run.now.uptime().plus(Duration.ofMinutes(5)), Run.EIGHT, true);
        run.on(new ReturnEvent.Tick());
        bodies.add(body(run.fact(ReturnReported.class)));
        assertThat(bodies).doesNotHaveDuplicates();

        if (!answeredBeforeItIsDated) {
            run.on(new ReturnEvent.EventTaken("platform", 1, bodies.getFirst(), answer));
        }
        var later = restart ? run.restarted(Run.withPlatform()) : run;
        var before = restart ? List.copyOf(run.facts) : List.<Fact>of();
        later.on(new ReturnEvent.EventTaken("platform", 2, bodies.getLast(), answer));

        assertThat(Stream.concat(before.stream(), later.facts.stream())
                        .filter(ReturnFact.StaffAsked.class::isInstance)
                        .map(fact -> ((ReturnFact.StaffAsked) fact).task()))
                .containsExactly(StaffTask.CHECK_PURCHASE);
    }

    /** The worked example, as a part of two: 21 or 22 in the place of 1203. */
    private static TagImage part(int ordinal) {
        String set = "1401%02X".formatted(20 + ordinal);
        return Run.tag("E00401000000001" + ordinal, 0x06, OF_SET.replace("140204B3", set));
    }
}
