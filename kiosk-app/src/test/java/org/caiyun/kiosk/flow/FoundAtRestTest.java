package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.cataloguing.CataloguingSamples;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.Purchase.LoanHolder;
import org.caiyun.kiosk.cataloguing.Purchase.TitleHeld;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.kiosk.journal.ProjectionChange.Tells;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.ReturnFact.ReturnReported;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book whose purchase the platform names in its answer to the report, when the book lies in a bin already. */
final class FoundAtRestTest {
    private static final String LABEL = "315002000001";

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
            var run = Run.withPlatformAndScanner().labelled(LABEL, tags).landed().answered(Run.CHECKED_IN);
            var report = run.fact(ReturnReported.class);
            var later = restart ? run.restarted(Run.withPlatformAndScanner()) : run;

            later.facts.clear();
            later.on(new ReturnEvent.EventTaken(
                    "platform", 1, body(report), purchase(LABEL, PurchaseState.ON_LOAN)));

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
}
