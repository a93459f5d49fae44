package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.AlertType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What servers in the field do otherwise than the standard says (reference page on SIP2, sections 3, 5 and 6). */
final class Sip2QuirksTest {
    private static final String NOON = "20260101    120000";
    private static final String DP2 =
            "101YNN20220223    190401AO|ABB001|AQ流通库|AJ怪物大师|CLsort bin|AAP001|AF成功|AG成功|AY4AZ9FA6";

    @ParameterizedTest
    @CsvSource({
        "Koha hold here,          101YNY, CV01|,       HOLD_HERE",
        "Koha hold elsewhere,     101YNY, CV02|CTMPL|, HOLD_ELSEWHERE",
        "interlibrary loan,       101YNY, CV03|,       INTERLIBRARY_LOAN",
        "Koha transfer,           101YNY, CV04|CTFFL|, TRANSIT",
        "Koha bad item,           100NUY, CV99|,       OTHER",
        "Koha corrupted data,     100NUY, CV98|,       OTHER",
        "Koha success with CV00,  101YNN, CV00|,       NONE",
        "Koha CV without alert,   101YNN, CV01|,       HOLD_HERE",
        "Evergreen other event,   100NUY, CV00|,       OTHER",
        "Alma has no CV,          101YUY, CLx|,        OTHER",
        "KCLS not found,          100NNN, AFx|,        NONE"
    })
    void readsTheAlertFromCvAndNotFromText(String who, String head, String fields, AlertType alert) {
        assertThat(checkIn(head + NOON + "AO|AB1|AQ|" + fields)
                        .answer(AnswerTags.USUAL)
                        .alert())
                .isEqualTo(alert);
    }

    @Test
    void readsTheSampleOfDp2() {
        CheckInResponse answer = checkIn(DP2);

        assertThat(answer.ok()).isTrue();
        assertThat(answer.answer(AnswerTags.USUAL).title()).isEqualTo("怪物大师");
        assertThat(answer.answer(AnswerTags.USUAL).sortBin()).isEqualTo("sort bin");
        assertThat(answer.fields().first("AG")).isEqualTo("成功");
    }

    static Stream<Arguments> modesForDp2() {
        return Stream.of(
                Arguments.of(VerifyMode.STRICT, new Sip2Tail.Numbered(4, false)),
                Arguments.of(VerifyMode.LENIENT, new Sip2Tail.Unnumbered(true)),
                Arguments.of(VerifyMode.OFF, new Sip2Tail.Numbered(4, true)));
    }

    /** dp2 adds characters without the tail, and its number is always 4: no answer to ours. */
    @ParameterizedTest
    @MethodSource("modesForDp2")
    void acceptsTheSumOfDp2WhereTheSiteAllowsIt(VerifyMode mode, Sip2Tail expected) {
        assertThat(tail("941|AY4AZFF62", mode)).isEqualTo(expected);
        assertThat(tail(DP2, mode)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"STRICT, false", "LENIENT, true", "OFF, true"})
    void acceptsASumOfCodePointsWhereTheSiteAllowsIt(VerifyMode mode, boolean good) {
        String text = "101YNN20260101    120000AO图书馆|ABK1|AQ总馆|AJ红楼梦|AY3AZ6BD7";

        assertThat(tail(text, mode)).isEqualTo(new Sip2Tail.Numbered(3, good));
    }

    static Stream<Arguments> tails() {
        return Stream.of(
                Arguments.of("lower-case checksum", "941AY0AZfdfd", new Sip2Tail.Numbered(0, true)),
                Arguments.of("delimiter behind the tail", "941AY0AZFDFD|", new Sip2Tail.Numbered(0, true)),
                Arguments.of("blank behind the tail", "941AY0AZFDFD ", new Sip2Tail.Numbered(0, true)),
                Arguments.of("no error detection", "941", new Sip2Tail.None()),
                Arguments.of("a checksum that is wrong", "941AY0AZFDFE", new Sip2Tail.Numbered(0, false)),
                Arguments.of("a checksum without a number", "97AZFEF5", new Sip2Tail.Unnumbered(true)),
                Arguments.of("two digits of sequence", "941AY10AZFDCC", new Sip2Tail.None()),
                Arguments.of(
                        "text that looks like a tail", "18030101" + NOON + "AB1|AJSee AZ1234|", new Sip2Tail.None()),
                Arguments.of("digits that are none", "941AY0AZFDF：", new Sip2Tail.None()),
                Arguments.of("nothing but a tail", "AZFEF5", new Sip2Tail.None()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tails")
    void findsTheErrorDetection(String what, String frame, Sip2Tail tail) {
        assertThat(tail(frame, VerifyMode.LENIENT)).isEqualTo(tail);
    }

    @Test
    void toleratesADelimiterBehindTheFixedPart() {
        // jsip2 and node-sip2 send it
        assertThat(read("9900802.00|")).isInstanceOf(ScStatus.class);
        assertThat(((LoginResponse) read("941|")).ok()).isTrue();
    }

    @Test
    void toleratesTextBehindTheVersion() {
        // Voyager marks its ESIP variant so
        assertThat(((ScStatus) read("9900802.13Y")).version()).isEqualTo("2.13");
    }

    @Test
    void takesTagsInAnyOrderAndKeepsUnknownAndRepeatedOnes() {
        CheckInResponse answer = checkIn("101YNN" + NOON + "ZZown|AFone|AB1|AFtwo|AO|x|CTaway");

        assertThat(answer.item()).isEqualTo("1");
        assertThat(answer.fields().all("AF")).containsExactly("one", "two");
        assertThat(answer.fields().first("ZZ")).isEqualTo("own");
        assertThat(answer.fields().first("CT"))
                .as("last delimiter stripped by Koha")
                .isEqualTo("away");
        assertThat(answer.fields().has("AO")).isTrue();
        assertThat(answer.fields().has("AQ")).isFalse();
    }

    @Test
    void composesTextAndDropsControlCharacters() {
        // Evergreen sends decomposed text, and escapes the delimiter as Koha does
        CheckInResponse answer = checkIn("101YNN" + NOON + "AB1|AJAnam c\u030Cara\u0007 &#124; b\u0085|");

        assertThat(answer.answer(AnswerTags.USUAL).title()).isEqualTo("Anam \u010Dara | b");
    }

    @Test
    void readsStatusesThatTheStandardDoesNotHaveAsOther() {
        var item = (ItemInformationResponse) read("18140201" + NOON + "AB1|AJx|");

        assertThat(item.status()).isEqualTo(CirculationStatus.OTHER);
        assertThat(item.isUnknownItem()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'AJ|', true",
        "'', true",
        "'AJ1|', true", // FOLIO falls back to the item's number
        "'AJDamaged book|', false" // Koha says 01 for a damaged item
    })
    void knowsAnUnknownItemByItsMissingTitle(String title, boolean unknown) {
        var item = (ItemInformationResponse) read("18010101" + NOON + "AB1|" + title);

        assertThat(item.isUnknownItem()).isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource({
        "'BXYYYYYYYYYYYYYYYY|', true",
        "'BXYYYYYYYYYYNYYYYY|', false",
        "'BX  YYYYYYYY  YY  |', false", // gigaflair
        "'BXYYYYYYYYYYY|', true", // shorter than the standard says
        "'BXYYY|', false",
        "'', false"
    })
    void asksForItemsOnlyWhereThatIsOffered(String offered, boolean expected) {
        var status = (AcsStatus) read("98YYYYYY600003" + NOON + "2.00AOx|" + offered);

        assertThat(status.offersItemInformation()).isEqualTo(expected);
    }

    private static CheckInResponse checkIn(String text) {
        return (CheckInResponse) read(text);
    }

    private static Sip2Message read(String text) {
        return new Sip2Codec(UTF_8, Terminator.CR, VerifyMode.LENIENT)
                .decode(Bytes.ofText(text, UTF_8))
                .message();
    }

    private static Sip2Tail tail(String text, VerifyMode mode) {
        return new Sip2Codec(UTF_8, Terminator.CR, mode)
                .decode(Bytes.ofText(text, UTF_8))
                .tail();
    }
}
