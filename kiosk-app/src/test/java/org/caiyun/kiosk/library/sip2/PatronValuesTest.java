package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.caiyun.kiosk.library.sip2.PatronStatus.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PatronValuesTest {
    /** Places as the reference page on SIP2 numbers them, section 4. */
    @ParameterizedTest
    @CsvSource({
        "0, CHARGE_DENIED",
        "1, RENEWAL_DENIED",
        "2, RECALL_DENIED",
        "3, HOLD_DENIED",
        "4, CARD_LOST",
        "5, TOO_MANY_CHARGED",
        "6, TOO_MANY_OVERDUE",
        "7, TOO_MANY_RENEWALS",
        "8, TOO_MANY_CLAIMS_RETURNED",
        "9, TOO_MANY_LOST",
        "10, EXCESSIVE_FINES",
        "11, EXCESSIVE_FEES",
        "12, RECALL_OVERDUE",
        "13, TOO_MANY_BILLED"
    })
    void writesEachMarkAtItsPlace(int place, Mark mark) {
        PatronStatus status = PatronStatus.CLEAR.with(mark);

        assertThat(status.text()).isEqualTo(" ".repeat(place) + "Y" + " ".repeat(13 - place));
        assertThat(EnumSet.allOf(Mark.class)).filteredOn(status::has).containsExactly(mark);
    }

    @ParameterizedTest
    @CsvSource({"0, HOLD", "1, OVERDUE", "2, CHARGED", "3, FINE", "4, RECALL", "5, UNAVAILABLE_HOLD"})
    void asksForEachListAtItsPlace(int place, PatronList list) {
        PatronSummary summary = PatronSummary.of(list);

        assertThat(summary.text()).isEqualTo(" ".repeat(place) + "Y" + " ".repeat(9 - place));
        assertThat(EnumSet.allOf(PatronList.class)).filteredOn(summary::asksFor).containsExactly(list);
        assertThat(PatronSummary.NONE.asksFor(list)).isFalse();
        assertThat(new PatronCounts("9999".repeat(place) + "0042" + "9999".repeat(5 - place)).of(list))
                .hasValue(42);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "9999, 9999", "10000, 9999", "-1, 0"})
    void writesACountInFourDigits(int count, int read) {
        PatronCounts counts = PatronCounts.UNKNOWN.with(PatronList.CHARGED, count);

        assertThat(counts.of(PatronList.CHARGED)).hasValue(read);
        assertThat(counts.of(PatronList.OVERDUE)).isEmpty();
        assertThat(counts.of(PatronList.FINE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'    '", "'  12'", "'1 00'", "'00x1'", "'-001'", "'００１２'"})
    void saysNothingOfACountThatIsNoNumber(String four) {
        assertThat(new PatronCounts(four + "0001".repeat(5)).of(PatronList.HOLD))
                .isEmpty();
    }

    @Test
    void printsNothingOfWhatAPatronHas() {
        assertThat(PatronStatus.CLEAR.with(Mark.EXCESSIVE_FINES)).hasToString("PatronStatus");
        assertThat(PatronCounts.UNKNOWN.with(PatronList.FINE, 3)).hasToString("PatronCounts");
    }

    @Test
    void refusesAnotherLength() {
        assertThatThrownBy(() -> new PatronStatus("Y")).hasMessageContaining("14 characters");
        assertThatThrownBy(() -> new PatronSummary("Y")).hasMessageContaining("10 characters");
        assertThatThrownBy(() -> new PatronCounts("0001")).hasMessageContaining("24 characters");
    }

    @Test
    void writesWhatIsOffered() {
        var offered = EnumSet.of(OfferedService.CHECK_IN, OfferedService.ITEM_INFORMATION, OfferedService.RENEW_ALL);

        String text = OfferedService.text(offered);

        assertThat(text).isEqualTo("NNYNNNNNNNYNNNNY");
        assertThat(EnumSet.allOf(OfferedService.class))
                .filteredOn(service -> service.isIn(text))
                .containsExactlyElementsOf(offered);
        assertThat(OfferedService.RENEW_ALL.isIn("YYY")).isFalse();
    }

    @Test
    void countsTheItemsOfARenewalOfAll() {
        var answer = RenewAllResponse.of(
                List.of("1", "2"), List.of("3"), Sip2Samples.NOW, Sip2Fields.of("AO", "NMG", "AF", "ok"));

        assertThat(Sip2Codec.body(answer))
                .hasToString("66100020001" + Sip2Samples.NOW.text() + "AONMG|BM1|BM2|BN3|AFok|");
    }

    @Test
    void knowsAnUndoneCheckInAndADesensitizedItem() {
        var undo = new CheckOutRequest(
                false, false, Sip2Samples.NOW, Sip2Date.BLANK, Sip2Fields.of("AA", "p", "AB", "i", "BI", "Y"));

        assertThat(undo.isCancel()).isTrue();
        assertThat(new CheckOutRequest(false, false, undo.date(), undo.noBlockDue(), Sip2Fields.NONE).isCancel())
                .isFalse();
        assertThat(new LoanResult(true, false, 'U', 'U', Sip2Samples.NOW).desensitizes())
                .isFalse();
        assertThat(new LoanResult(true, false, 'U', 'Y', Sip2Samples.NOW).desensitizes())
                .isTrue();
    }
}
