package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caiyun.kiosk.library.sip2.SessionRig.ALL;
import static org.caiyun.kiosk.library.sip2.SessionRig.ITEM;
import static org.caiyun.kiosk.library.sip2.SessionRig.item;
import static org.caiyun.kiosk.library.sip2.SessionRig.ok;

import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sequence numbers, checksums, 96 and 97; the rig allows two retries. After 99 the next number is 1. */
final class Sip2ErrorDetectionTest {
    @Test
    void countsFromNineToZero() {
        var rig = checking(VerifyMode.STRICT);
        for (int number = 1; number <= 9; number++) {
            rig.says(signed(ok(ITEM), number));
            rig.checkIn(ITEM);
        }

        assertThat(rig.writes()).last().asString().contains("AY0AZ");
    }

    @Test
    void sendsTheSameMessageAgainOn96() {
        var rig = checking(VerifyMode.STRICT);

        rig.says("96AZFEF6");
        rig.says(signed(ok(ITEM), 1));

        var written = rig.writes();
        assertThat(written).hasSize(2);
        assertThat(written.get(1)).isEqualTo(written.get(0)).contains("AY1AZ");
        assertThat(rig.outcomes(new CommandId(1))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void gives96UpAfterTheRetries(VerifyMode mode) {
        var rig = up(mode);
        rig.settle(ITEM);

        rig.says("96AZFEF6", "96AZFEF6", "96AZFEF6");

        assertThat(rig.commands()).containsExactly("17", "17", "17");
        assertThat(rig.closes()).isEqualTo(1);
    }

    /** Ceridwen's server leaves the CR out. */
    @Test
    void understands96WithoutItsTerminator() {
        var rig = checking(VerifyMode.STRICT);

        rig.session.received(Bytes.ofText("96AZFEF6", UTF_8), rig.now());
        rig.says(signed(ok(ITEM), 1));

        assertThat(rig.outcomes(new CommandId(1))).hasSize(1);
    }

    @Test
    void asksForADamagedAnswerAgain() {
        var rig = checking(VerifyMode.STRICT);

        rig.says(signed(ok(ITEM), 1).replace("101Y", "100Y"));
        rig.says(signed(ok(ITEM), 1));

        assertThat(rig.writes()).last().isEqualTo("97AZFEF5");
        assertThat(rig.outcomes(new CommandId(1))).singleElement().isInstanceOf(CheckInOutcome.CheckedIn.class);
    }

    @Test
    void givesDamagedAnswersUpAfterTheRetries() {
        var rig = checking(VerifyMode.LENIENT);
        String damaged = signed(ok(ITEM), 1).replace("101Y", "100Y");

        rig.says(damaged, damaged, damaged);

        assertThat(rig.commands()).containsExactly("09", "97", "97");
        assertThat(rig.closes()).isEqualTo(1);
        assertThat(rig.outcomes(new CommandId(1))).isEmpty();
    }

    @Test
    void closesWhenTheServerAnswers97With96() {
        var rig = checking(VerifyMode.STRICT);

        rig.says("10 damaged AY1AZ0000", "96AZFEF6");

        assertThat(rig.closes()).isEqualTo(1);
    }

    @Test
    void keepsWaitingAfterAnotherSequenceNumber() {
        var rig = checking(VerifyMode.LENIENT);

        rig.says(signed(ok(ITEM), 7));
        assertThat(rig.outcomes(new CommandId(1))).isEmpty();
        rig.says(signed(ok(ITEM), 1));

        assertThat(rig.outcomes(new CommandId(1))).hasSize(1);
        assertThat(rig.closes()).isZero();
    }

    @Test
    void neverTakesTheAnswerForAnotherItem() {
        var rig = checking(VerifyMode.STRICT);

        rig.says(signed(ok("31500100000029"), 1));

        assertThat(rig.outcomes(new CommandId(1))).isEmpty();
    }

    @Test
    void takesAnAnswerWithoutItsItemOnlyUnderItsNumber() {
        var rig = checking(VerifyMode.LENIENT);

        rig.says(ok(ITEM).replace(ITEM, ""));
        assertThat(rig.outcomes(new CommandId(1))).isEmpty();
        rig.says(signed(ok(ITEM).replace(ITEM, ""), 1));

        assertThat(rig.outcomes(new CommandId(1))).hasSize(1);
    }

    @Test
    void takesAnAnswerWithoutErrorDetectionOnlyWhereThatIsAllowed() {
        var strict = checking(VerifyMode.STRICT);
        var lenient = checking(VerifyMode.LENIENT);

        strict.says(ok(ITEM));
        lenient.says(ok(ITEM));

        assertThat(strict.outcomes(new CommandId(1))).isEmpty();
        assertThat(strict.commands()).containsExactly("09", "97");
        assertThat(lenient.outcomes(new CommandId(1))).hasSize(1);
    }

    @Test
    void takesAChecksumWithoutANumberOnlyWhereThatIsAllowed() {
        var strict = checking(VerifyMode.STRICT);
        var lenient = checking(VerifyMode.LENIENT);
        String unnumbered = summed(ok(ITEM));

        strict.says(unnumbered);
        lenient.says(unnumbered);

        assertThat(strict.outcomes(new CommandId(1))).isEmpty();
        assertThat(lenient.outcomes(new CommandId(1))).hasSize(1);
    }

    /** Evergreen answers 97 under the number 0. */
    @Test
    void takesARepeatedAnswerUnderTheNumberZero() {
        var rig = checking(VerifyMode.LENIENT);
        rig.says(signed(ok(ITEM), 0));
        assertThat(rig.outcomes(new CommandId(1))).isEmpty();

        rig.says("10 damaged AY1AZ0000");
        rig.says(signed(ok(ITEM), 0));

        assertThat(rig.outcomes(new CommandId(1))).hasSize(1);
    }

    @Test
    void repeatsUnderANewNumberWhenAStatusCameInstead() {
        var rig = checking(VerifyMode.STRICT);

        rig.says(signed(SessionRig.status(ALL), 1));

        assertThat(rig.writes()).last().asString().startsWith("09").contains("AY2AZ");
    }

    @Test
    void givesUpOnAServerThatOnlySendsStatuses() {
        var rig = checking(VerifyMode.STRICT);

        for (int number = 1; number <= 3; number++) {
            rig.says(signed(SessionRig.status(ALL), number));
        }

        assertThat(rig.commands()).containsExactly("09", "09", "09");
        assertThat(rig.closes()).isEqualTo(1);
    }

    /** FOLIO writes a plain line when it fails inside; whether the check-in happened is then open. */
    @Test
    void settlesAfterALineOfPlainText() {
        var rig = checking(VerifyMode.LENIENT);

        rig.says("Problems handling the request: 09N");
        rig.open();
        rig.says(signed(SessionRig.status(ALL), 2));
        rig.says(signed(item(ITEM, "03"), 3));

        assertThat(rig.closes()).isEqualTo(1);
        assertThat(rig.commands()).containsExactly("09", "99", "17");
        assertThat(rig.outcomes(new CommandId(1))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"STRICT", "LENIENT"})
    void asksAgainAfterALineWithoutAnEnd(VerifyMode mode) {
        var rig = checking(mode);

        rig.says("x".repeat(Sip2Framing.MAX_FRAME_BYTES + 1));

        assertThat(rig.commands()).containsExactly("09", "97");
    }

    @Test
    void closesAfterALineWithoutAnEndWhereNothingCanBeAskedAgain() {
        var rig = checking(VerifyMode.OFF);

        rig.says("x".repeat(Sip2Framing.MAX_FRAME_BYTES + 1));

        assertThat(rig.closes()).isEqualTo(1);
    }

    /** dp2 answers under the number 4 whatever was asked. */
    @Test
    void looksAtNoNumbersWhereErrorDetectionIsOff() {
        var rig = checking(VerifyMode.OFF);
        assertThat(rig.writes()).singleElement().asString().doesNotContain("AZ");

        rig.says(ok(ITEM) + "AY4AZ0000");

        assertThat(rig.outcomes(new CommandId(1))).hasSize(1);
    }

    /** Up, and a check-in of {@link SessionRig#ITEM} is asked under the number 1. */
    private static SessionRig checking(VerifyMode mode) {
        var rig = up(mode);
        rig.checkIn(ITEM);
        return rig;
    }

    private static SessionRig up(VerifyMode mode) {
        var rig = new SessionRig(mode, Sip2Settings.Account.NONE);
        rig.open();
        rig.says(mode == VerifyMode.OFF ? SessionRig.status(ALL) : signed(SessionRig.status(ALL), 0));
        rig.writes();
        return rig;
    }

    private static String signed(String message, int number) {
        return summed(message + "AY" + number);
    }

    private static String summed(String message) {
        String text = message + "AZ";
        int sum = 0;
        for (byte b : text.getBytes(UTF_8)) {
            sum += b & 0xFF;
        }
        return text + "%04X".formatted(-sum & 0xFFFF);
    }

    /** Its answers as published (issues 756 and 765): a sum of its own, and always the number 4. */
    @Test
    void understandsDp2WhereTheSiteIsLenient() {
        var rig = new SessionRig(VerifyMode.LENIENT, new Sip2Settings.Account("user", "password"));
        rig.open();
        rig.says("941|AY4AZFF62");
        rig.says("98YYYYNN01000320220224    0938092.00AOCN-110108-1-NLC|AM用户权限|BXYYYYYYYYYYYYYYYY|AF|AY4AZ16DA");
        CommandId id = rig.checkIn("B001");

        rig.says("101YNN20220223    190401AO|ABB001|AQ流通库|AJ怪物大师|CLsort bin|AAP001|AF成功|AG成功|AY4AZ9FA6");

        assertThat(rig.outcomes(id)).singleElement().isInstanceOf(CheckInOutcome.CheckedIn.class);
        assertThat(rig.closes()).isZero();
    }
}
