package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.caiyun.kiosk.cataloguing.Isbn;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.CheckDigit;
import org.caiyun.kiosk.item.OrderCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LabelRulesTest {
    private static final String CODABAR = "33191000105864";
    private static final String OTHER_CODABAR = "30234000517861";
    private static final String ISBN = "9787501359417";

    private static final LabelRules SITE = new LabelRules(List.of(
            profile("3[0-9]{13}", CheckDigit.LUHN, true),
            profile("[0-9]{7}", CheckDigit.MOD11, false),
            profile("(NM|SB)[0-9]{8}", CheckDigit.NONE, true),
            profile("[0-9]{14}", CheckDigit.NONE, true)));

    private static final LabelReading NONE = new LabelReading.None();
    private static final LabelReading TRADE_NUMBER = new LabelReading.TradeNumber();

    @Test
    void whatFitsAnOrderCodeIsNeverAnItemsNumber() {
        var rules = new LabelRules(
                List.of(new LabelProfile(new BarcodePattern("[A-Z]*[0-9]+"), CheckDigit.NONE, true, 1)),
                List.of(new BarcodePattern("DD[0-9]+")));

        assertThat(rules.read(List.of("DD1"))).isEqualTo(new LabelReading.None());
        assertThat(rules.read(List.of("DD1", "DD1"))).isEqualTo(new LabelReading.Order(new OrderCode("DD1")));
        assertThat(rules.read(List.of("DD1", "DD1", "9787020002207")))
                .isEqualTo(new LabelReading.Order(new OrderCode("DD1")));
        assertThat(rules.read(List.of("DD1", "DD1", "DD2", "DD2"))).isEqualTo(new LabelReading.Several(2));
        assertThat(rules.read(List.of("DD1", "DD1", "A7"))).isEqualTo(new LabelReading.Item(new Barcode("A7")));
    }

    @Test
    void aLabelWithARightCheckDigitNeedsOneLook() {
        assertThat(read(CODABAR)).isEqualTo(item(CODABAR));
    }

    @Test
    void aLabelWithoutCheckDigitNeedsTwo() {
        assertThat(read("NM00012345")).isEqualTo(NONE);
        assertThat(read("NM00012345", "NM00012345")).isEqualTo(item("NM00012345"));
    }

    @Test
    void anotherTextInBetweenDoesNotTakeALookAway() {
        assertThat(read("NM00012345", "NM00012346", "NM00012345")).isEqualTo(item("NM00012345"));
    }

    @Test
    void asManyLooksAsTheProfileDemands() {
        var slow =
                new LabelRules(List.of(new LabelProfile(new BarcodePattern("3[0-9]{13}"), CheckDigit.LUHN, true, 3)));

        assertThat(slow.read(List.of(CODABAR, CODABAR))).isEqualTo(NONE);
        assertThat(slow.read(List.of(CODABAR, CODABAR, CODABAR))).isEqualTo(item(CODABAR));
    }

    @Test
    void aCheckDigitThatTheTagsDoNotHaveIsDropped() {
        assertThat(read("1573969")).isEqualTo(item("157396"));
    }

    @Test
    void theFirstProfileThatFitsDecidesAlsoAgainstAWrongCheckDigit() {
        assertThat(read("33191000105865", "33191000105865")).isEqualTo(NONE);
        assertThat(read("23191000105865", "23191000105865")).isEqualTo(item("23191000105865"));
    }

    @Test
    void lengthIsPartOfTheLabel() {
        assertThat(read("NM0001234", "NM0001234")).isEqualTo(NONE);
        assertThat(read("NM000123456", "NM000123456")).isEqualTo(NONE);
    }

    @Test
    void labelsOfDifferentItemsAreSeveral() {
        assertThat(read(CODABAR, OTHER_CODABAR)).isEqualTo(new LabelReading.Several(2));
        assertThat(read(CODABAR, OTHER_CODABAR, "1573969", CODABAR)).isEqualTo(new LabelReading.Several(3));
    }

    @Test
    void twoLabelsOfOneItemAreOne() {
        var twoKinds = new LabelRules(List.of(
                profile("[0-9]{7}", CheckDigit.MOD11, false),
                new LabelProfile(new BarcodePattern("[0-9]{6}"), CheckDigit.NONE, true, 1)));

        assertThat(twoKinds.read(List.of("1573969", "157396"))).isEqualTo(item("157396"));
    }

    @Test
    void aLabelThatWasNotSeenOftenEnoughDoesNotSpoilOneThatWas() {
        assertThat(read("NM00012345", CODABAR)).isEqualTo(item(CODABAR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "https://example.org/book", "NM0001|2345", "NM00012345\r", "ＮＭ０００１２３４５", "nm00012345"})
    void whatFitsNoProfileIsIgnored(String text) {
        assertThat(read(text, text)).isEqualTo(NONE);
        assertThat(read(text, text, CODABAR)).isEqualTo(item(CODABAR));
        assertThat(read(text, text, ISBN)).isEqualTo(TRADE_NUMBER);
    }

    @Test
    void nothingSeenIsNothing() {
        assertThat(read()).isEqualTo(NONE);
    }

    @Test
    void aTradeNumberBesideALabelSaysNothing() {
        assertThat(read(ISBN)).isEqualTo(TRADE_NUMBER);
        assertThat(read(ISBN, CODABAR, ISBN)).isEqualTo(item(CODABAR));
    }

    @Test
    void aLabelThatIsStillToBeSeenAgainIsMoreThanATradeNumber() {
        assertThat(read(ISBN, "NM00012345")).isEqualTo(NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9787501359417", "978-7-5013-5941-7", "9783161484100 51299", "019431510X", "ISBN 7-118-01984-4"})
    void noProfileMakesATradeNumberAnItem(String isbn) {
        var everything = new LabelRules(List.of(
                new LabelProfile(new BarcodePattern(".*"), CheckDigit.NONE, true, 1),
                profile(".*", CheckDigit.EAN13, true)));

        assertThat(everything.read(List.of(isbn, isbn))).isEqualTo(TRADE_NUMBER);
        assertThat(everything.read(List.of("X" + isbn))).isEqualTo(item("X" + isbn));
    }

    /** The digits of the ISBN add up to 66, in Code 39 that is 43 and N. */
    @Test
    void whatIsLeftWithoutCheckDigitIsNoTradeNumberEither() {
        String label = ISBN + "N";
        var kept = new LabelRules(List.of(profile("[0-9]{13}[0-9A-Z]", CheckDigit.MOD43, true)));
        var dropped = new LabelRules(List.of(profile("[0-9]{13}[0-9A-Z]", CheckDigit.MOD43, false)));

        assertThat(kept.read(List.of(label))).isEqualTo(item(label));
        assertThat(dropped.read(List.of(label))).isEqualTo(NONE);
    }

    @Test
    void theIsbnsThatWereSeenAreListedOnceEach() {
        var scanned = List.of(ISBN, CODABAR, ISBN, "978316148410051299", "9790260000438", "9787501359418");

        assertThat(SITE.isbns(scanned).stream().map(Isbn::digits)).containsExactly(ISBN, "9783161484100");
    }

    /** The one is a scanner's form of a number of thirteen digits, the other a library's own label. */
    @Test
    void tenCharactersAreAnIsbnWhereNoProfileKnowsThem() {
        var tenDigits = new LabelRules(List.of(profile("[0-9]{10}", CheckDigit.NONE, true)));

        assertThat(SITE.isbns(List.of("019431510X", "7118019844"))).hasSize(2);
        assertThat(tenDigits.isbns(List.of("019431510X", "7118019844")).stream().map(Isbn::digits))
                .containsExactly("019431510X");
    }

    /** One label in eleven: what a scanner makes of an ISBN cannot be told from it. */
    @Test
    void aLabelOfTenDigitsThatIsARightIsbnIsTakenForOne() {
        var tenDigits =
                new LabelRules(List.of(new LabelProfile(new BarcodePattern("[0-9]{10}"), CheckDigit.NONE, true, 1)));

        assertThat(tenDigits.read(List.of("1000000056"))).isEqualTo(item("1000000056"));
        assertThat(tenDigits.read(List.of("1000000052"))).isEqualTo(TRADE_NUMBER);
    }

    @Test
    void aSiteWithoutProfilesKnowsNoItemByItsLabel() {
        assertThat(LabelRules.none().read(List.of(CODABAR, CODABAR))).isEqualTo(NONE);
        assertThat(LabelRules.none().read(List.of(ISBN))).isEqualTo(TRADE_NUMBER);
    }

    @Test
    void meansTheSameWhateverLanguageTheMachineHas() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-u-nu-arab"));
        try {
            assertThat(read("isbn 1")).isEqualTo(TRADE_NUMBER);
            assertThat(read(CODABAR)).isEqualTo(item(CODABAR));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void aLabelIsSeenAtLeastOnce() {
        assertThatThrownBy(() -> new LabelProfile(new BarcodePattern("1"), CheckDigit.NONE, true, 0))
                .hasMessageContaining("at least once: 0");
    }

    private static LabelReading read(String... scanned) {
        return SITE.read(List.of(scanned));
    }

    private static LabelReading item(String text) {
        return new LabelReading.Item(new Barcode(text));
    }

    private static LabelProfile profile(String label, CheckDigit check, boolean keepsCheckDigit) {
        return new LabelProfile(new BarcodePattern(label), check, keepsCheckDigit, LabelProfile.usualReads(check));
    }
}
