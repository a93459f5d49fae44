package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.LibrarySaid;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.cataloguing.Payment;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Books that were bought on-line, which only their order codes name. */
final class ByOrderTest {
    private static final OrderCode ORDER = new OrderCode("DD0001");
    private static final String LIBRARYS_LABEL = "315002000001";

    private static Purchase purchase(CopyName copy, PurchaseState state) {
        return new Purchase(
                "P-1",
                copy,
                state,
                Purchase.LoanHolder.PLATFORM,
                "CN-150001-NMG",
                new BasicData("草原上的小木屋", "", "", "", "", "", Money.ofFen(3200)),
                new Payment("", "", LocalDate.of(2026, 11, 9), new Payment.Price.NotSettled(), "", ""),
                Purchase.TitleHeld.none());
    }

    private static PurchaseAnswer known(PurchaseState state) {
        return new PurchaseAnswer.Known(purchase(ORDER, state));
    }

    /** Its order code has been seen often enough, and the platform has been asked. */
    private static Run shown() {
        var run = Run.withPlatformAndScanner();
        run.on(new ReturnEvent.ItemInserted());
        read(run, ORDER.text());
        read(run, ORDER.text());
        return run;
    }

    private static void read(Run run, String label) {
        var reading = run.reading();
        run.on(new ReturnEvent.LabelScanned(label));
        run.on(new ReturnEvent.TagsRead(reading, List.of()));
        for (int more = 0;
                more < 3 && !run.has(ReturnCommand.LookUpOrder.class) && run.has(ReturnCommand.ReadTag.class);
                more++) {
            run.on(new ReturnEvent.TagsRead(run.reading(), List.of()));
        }
    }

    private static Run answered(PurchaseAnswer answer) {
        var run = shown();
        var asked = run.command(ReturnCommand.LookUpOrder.class);
        var reading = run.reading();
        run.on(new ReturnEvent.PurchaseLookedUp(asked.command(), answer));
        return run.on(new ReturnEvent.TagsRead(reading, List.of()));
    }

    private static Run inside() {
        var run = answered(known(PurchaseState.ON_LOAN));
        run.on(new ReturnEvent.Captured(run.command(ReturnCommand.Capture.class).command()));
        return run.counted();
    }

    @Test
    void waitsInTheMouthForThePlatformsWord() {
        var run = shown();

        assertThat(run.command(ReturnCommand.LookUpOrder.class).order()).isEqualTo(ORDER);
        assertThat(run.facts).isEmpty();
        assertThat(run.has(ReturnCommand.Capture.class)).isFalse();
    }

    @Test
    void isTakenWithItsPurchaseOnRecordBeforeTheDecision() {
        var run = answered(known(PurchaseState.ON_LOAN));

        assertThat(run.facts.stream()
                        .filter(ReturnFact.class::isInstance)
                        .map(fact -> fact.getClass().getSimpleName()))
                .containsExactly("Seen", "Ordered", "PurchaseFound", "Decided");
        assertThat(run.has(ReturnCommand.Capture.class)).isTrue();
    }

    @Test
    void goesToTheCataloguersAndNoLibraryHearsOfIt() {
        var run = inside();
        var route = run.command(ReturnCommand.RouteTo.class);
        run.on(new ReturnEvent.ItemLanded(route.command(), route.output(), true));

        assertThat(run.has(ReturnCommand.CheckIn.class)).isFalse();
        assertThat(run.state.owed().isEmpty()).isTrue();
        assertThat(run.fact(ReturnFact.Routed.class).word()).isEqualTo(ReportWord.ACCEPTED_PENDING);
        var report = run.fact(ReturnFact.ReturnReported.class);
        assertThat(report.item()).isEqualTo(ORDER);
        assertThat(report.purchase()).isEqualTo("P-1");
        assertThat(report.library()).isEqualTo(LibrarySaid.NOT_ASKED);
        var task = run.fact(ReturnFact.CataloguingAsked.class).task();
        assertThat(task.reasons()).contains(Flag.FIRST_RETURN, Flag.NO_BARCODE, Flag.LOAN_AT_PLATFORM);
        assertThat(task.missing().processing()).contains("barcode-label");
    }

    @Test
    void whoseFallNobodySawIsNotReported() {
        var run = inside();
        var route = run.command(ReturnCommand.RouteTo.class);
        run.on(new ReturnEvent.ItemLanded(route.command(), route.output(), false));

        assertThat(run.facts).hasAtLeastOneElementOfType(ReturnFact.NotCounted.class);
        assertThat(run.facts).doesNotHaveAnyElementsOfTypes(ReturnFact.ReturnReported.class);
    }

    static Stream<PurchaseAnswer> noGround() {
        return Stream.concat(
                Stream.of(
                                PurchaseState.UNSOLD,
                                PurchaseState.COMPLETED,
                                PurchaseState.CANCELLED,
                                PurchaseState.EXCHANGED)
                        .map(ByOrderTest::known),
                Stream.of(new PurchaseAnswer.NotKnown(), new PurchaseAnswer.Silent("no connection")));
    }

    @ParameterizedTest
    @MethodSource("noGround")
    void isGivenBackWithoutAPurchaseThatIsOut(PurchaseAnswer answer) {
        var run = answered(answer);
        assertThat(run.facts).isEmpty();

        var reading = run.reading();
        run.after(Duration.ofSeconds(2));
        run.on(new ReturnEvent.TagsRead(reading, List.of()));

        assertThat(run.fact(ReturnFact.Unidentified.class).obstacle()).isEqualTo(Obstacle.NO_LIBRARY_BARCODE);
        assertThat(run.fact(ReturnFact.Decided.class))
                .returns(false, ReturnFact.Decided::take)
                .returns(Reason.NO_LIBRARY_BARCODE, ReturnFact.Decided::reason);
    }

    @Test
    void aLibrarysLabelThatShowsMeanwhileNamesIt() {
        var run = answered(known(PurchaseState.COMPLETED));
        read(run, LIBRARYS_LABEL);

        assertThat(run.fact(ReturnFact.Labelled.class).item().text()).isEqualTo(LIBRARYS_LABEL);
    }

    @Test
    void aLibrarysLabelThatShowsTooLateIsForStaff() {
        var run = answered(known(PurchaseState.ON_LOAN));
        var capture = run.command(ReturnCommand.Capture.class).command();
        run.on(new ReturnEvent.LabelScanned(LIBRARYS_LABEL));
        run.on(new ReturnEvent.Captured(capture));
        while (run.has(ReturnCommand.ReadTag.class)) {
            run.counted();
        }

        assertThat(run.fact(ReturnFact.Unidentified.class).detail()).isEqualTo("order DD0001, label 315002000001");
        assertThat(Optional.of(run.fact(ReturnFact.Routed.class).word())).contains(ReportWord.ACCEPTED_FOR_STAFF);
    }
}
