package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.caiyun.kiosk.library.sip2.PatronStatus.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PatronValuesTest {
    @ParameterizedTest
    @EnumSource
    void writesEachMarkAtItsPlace(Mark mark) {
        PatronStatus status = PatronStatus.CLEAR.with(mark);

        assertThat(status.text())
                .hasSize(14)
                .isEqualTo(" ".repeat(mark.ordinal()) + "Y" + " ".repeat(13 - mark.ordinal()));
        assertThat(EnumSet.allOf(Mark.class)).filteredOn(status::has).containsExactly(mark);
    }

    /** Places as the reference page on SIP2 numbers them, section 4. */
    @ParameterizedTest
    @CsvSource({"4, CARD_LOST", "7, TOO_MANY_RENEWALS", "10, EXCESSIVE_FINES", "13, TOO_MANY_BILLED"})
    void countsPlacesAsTheStandardDoes(int place, Mark mark) {
        assertThat(mark.ordinal()).isEqualTo(place);
    }

    @ParameterizedTest
    @EnumSource
    void asksForEachListAtItsPlace(PatronList list) {
        PatronSummary summary = PatronSummary.of(list);

        assertThat(summary.text()).isEqualTo(" ".repeat(list.ordinal()) + "Y" + " ".repeat(9 - list.ordinal()));
        assertThat(EnumSet.allOf(PatronList.class)).filteredOn(summary::asksFor).containsExactly(list);
        assertThat(PatronSummary.NONE.asksFor(list)).isFalse();
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
