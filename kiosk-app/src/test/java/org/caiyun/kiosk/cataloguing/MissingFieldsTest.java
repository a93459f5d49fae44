package org.caiyun.kiosk.cataloguing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.BARE;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.BOOK;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.PAYMENT;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.known;
import static org.caiyun.kiosk.cataloguing.CataloguingSamples.purchase;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MissingFieldsTest {
    @Test
    void aNewTitleLacksWhatNoShopSends() {
        var missing = MissingFields.of(TaskKind.NEW_TITLE, known(BOOK));

        assertThat(missing.record())
                .containsExactly(
                        "010$b", "101$a", "102$b", "105$a", "200$9", "210$a", "215$a", "215$d", "606$a", "690$a",
                        "690$v", "701$4", "701$9", "701$a");
        assertThat(missing.holdings())
                .containsExactly(
                        "location",
                        "class-number",
                        "book-number",
                        "call-number",
                        "copy-number",
                        "circulation-type",
                        "accession-number",
                        "status",
                        "volume");
        assertThat(missing.asset())
                .containsExactly("asset-number", "acceptance-batch", "voucher", "department", "location", "state");
        assertThat(missing.processing())
                .containsExactly("ownership-stamp", "spine-label", "tag", "protection", "page-check");
    }

    @Test
    void whatTheShopLeavesEmptyIsMissing() {
        var missing = MissingFields.of(TaskKind.NEW_TITLE, known(BARE));

        assertThat(missing.record()).contains("010$a", "010$d", "100$a", "200$a", "200$f", "210$c", "210$d");
        assertThat(missing.holdings()).contains("price", "volume");
        assertThat(missing.asset()).contains("list-price").doesNotContain("paid-price", "shop", "purchase-date");
    }

    @Test
    void aWrongIsbnIsNoIsbn() {
        var wrong = new BasicData("题", "1", "某著", "社", "2020", "9787020138341", Money.ofFen(1));

        assertThat(MissingFields.of(TaskKind.NEW_TITLE, known(wrong)).record()).contains("010$a");
    }

    @Test
    void severalStatementsOfResponsibilityHaveStillToBeTakenApart() {
        var two = new BasicData("题", "1", "[美] A 著；B 译", "社", "2020", "", Money.ofFen(1));

        assertThat(MissingFields.of(TaskKind.NEW_TITLE, known(two)).record())
                .contains("200$g")
                .doesNotContain("200$f");
    }

    @Test
    void anAdditionalCopyNeedsNoRecord() {
        var missing = MissingFields.of(TaskKind.ADDITIONAL_COPY, known(BARE));

        assertThat(missing.record()).isEmpty();
        assertThat(missing.holdings()).isNotEmpty();
        assertThat(missing.asset()).isNotEmpty();
        assertThat(missing.processing()).isNotEmpty();
    }

    @Test
    void aNewTagIsAllThatAReTaggingNeeds() {
        assertThat(MissingFields.of(TaskKind.RE_TAG, known(BARE)))
                .isEqualTo(new Missing(List.of(), List.of(), List.of(), List.of("tag")));
    }

    @Test
    void whatGoesBackToTheShopLacksNothing() {
        assertThat(MissingFields.of(TaskKind.EXCHANGE, known(BARE)).count()).isZero();
    }

    @Test
    void aDiscrepancyIsCataloguedOnceItIsSettled() {
        var title = purchase(BOOK);
        var copy = new Purchase(
                title.id(),
                title.item(),
                title.state(),
                title.loan(),
                title.owner(),
                BOOK,
                PAYMENT,
                new Purchase.TitleHeld("0123", 2));

        assertThat(MissingFields.of(TaskKind.DISCREPANCY, known(BOOK)).record()).isNotEmpty();
        assertThat(MissingFields.of(TaskKind.DISCREPANCY, new PurchaseAnswer.Known(copy))
                        .record())
                .isEmpty();
    }

    @Test
    void thePaidPriceIsMissingUntilTheBillIsSettled() {
        var bill = new Payment("", "", PAYMENT.boughtOn(), new Payment.Price.NotSettled(), PAYMENT.settlement(), "");
        var title = purchase(BOOK);
        var unpaid = new Purchase(
                title.id(), title.item(), title.state(), title.loan(), title.owner(), BOOK, bill, title.held());

        assertThat(MissingFields.of(TaskKind.NEW_TITLE, new PurchaseAnswer.Known(unpaid))
                        .asset())
                .contains("paid-price", "shop", "invoice")
                .doesNotContain("settlement");
    }

    @ParameterizedTest
    @EnumSource(TaskKind.class)
    void withoutAPurchaseNothingIsKnown(TaskKind kind) {
        var silent = MissingFields.of(kind, new PurchaseAnswer.Silent("no link"));

        assertThat(silent).isEqualTo(MissingFields.of(kind, new PurchaseAnswer.NotKnown()));
    }

    @Test
    void aSilentPlatformLeavesEverythingToStaff() {
        var missing = MissingFields.of(TaskKind.NEW_TITLE, new PurchaseAnswer.Silent("no link"));

        assertThat(missing.record()).contains("200$a", "010$a");
        assertThat(missing.asset()).contains("purchase-date", "list-price", "shop");
    }
}
