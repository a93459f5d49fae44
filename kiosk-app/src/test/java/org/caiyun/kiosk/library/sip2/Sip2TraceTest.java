package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.Sip2Message.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class Sip2TraceTest {
    private static final String DATE = "20260101    120000";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "9300CNuser|COsecret|CPdesk|; 9300 CN(4) CO(6) CP(4)",
                "101YNY" + DATE + "AO1|ABb1|AApatron|CYcard|DAname|CV02|AFDear name|; " + "101YNY" + DATE
                        + " AO=1 AB=b1 AA(6) CY(4) DA(4) CV=02 AF(9)",
                "35" + DATE + "AOx|AAp|ACy|ADpin|; 35" + DATE + " AO=x AA(1) AC(1) AD(3)",
                "09N" + DATE + DATE + "AP|AOx|ABb|ACterm|ZZ?|; 09N" + DATE + DATE + " AP= AO=x AB=b AC(4) ZZ(1)",
                "81019; 81 (not shown)",
                "Hello Mr Smith; unreadable: no SIP2 command at its start, 14 characters"
            })
    void showsListedFieldsAndOnlyTheLengthOfOthers(String message, String shown) {
        assertThat(Sip2Trace.show(read(message))).isEqualTo(shown);
    }

    static Stream<Known> everyMessage() {
        return Sip2Samples.all(_ -> "").stream();
    }

    /** Whose tag it is, here or elsewhere, and what vendors add; AB is the item's, AO the library's. */
    private static final List<String> OF_PERSONS = List.of(
            "AA", "AC", "AD", "AE", "AF", "AG", "AL", "AS", "AT", "AU", "AV", "BD", "BE", "BF", "BK", "BL", "BM", "BN",
            "BP", "BQ", "BS", "BU", "BV", "BW", "BZ", "CA", "CB", "CC", "CD", "CG", "CN", "CO", "CQ", "CY", "DA", "BC",
            "PA", "PB", "PC", "PE", "PI", "U1", "XI", "ZZ");

    @ParameterizedTest
    @MethodSource("everyMessage")
    void showsNobodyInAnyMessage(Known plain) {
        Sip2Fields fields = Sip2Fields.NONE;
        for (String tag : OF_PERSONS) {
            fields = fields.with(tag, "Secret");
        }
        Known message = Sip2Samples.message(plain.layout(), fields);

        assertThat(Sip2Trace.show(message))
                .startsWith(plain.layout().command())
                .doesNotContain("Secret")
                .matches(shown -> plain.layout().isUnnumbered() || shown.contains(" AA(6) "), "names the tags");
        assertThat(message.toString()).doesNotContain("Secret");
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void showsOnlyTheLibraryOfAMessageAboutAPerson(Known plain) {
        Sip2Fields fields = Sip2Fields.of("AA", "4711", "AO", "NMG", "AQ", "home");

        String shown = Sip2Trace.show(Sip2Samples.message(plain.layout(), fields));

        boolean aboutPerson =
                plain.layout().tags().contains("AA") && !plain.layout().tags().contains("AB");
        assertThat(shown).matches(s -> plain.layout().isUnnumbered() || s.contains("AO=NMG"), "names the library");
        assertThat(shown.contains("home") && aboutPerson).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "24Y             019" + DATE + "AOx|AAp|AEn|; 24(35) AO=x AA(1) AE(1)",
                "26Y             019" + DATE + "AOx|AAp|AEn|; 26(35) AO=x AA(1) AE(1)",
                "64Y             019" + DATE + "000100020003000400050006AOx|AAp|AEn|; 64(59) AO=x AA(1) AE(1)",
                "66100020001" + DATE + "AOx|BM1|BN2|; 66(27) AO=x BM(1) BN(1)",
                "6301920260101    120000Y         AOx|AAp|AQhome|; 6301920260101    120000Y          AO=x AA(1) AQ(4)",
                "15+" + DATE + "AOx|AAp|ABbook|; 15+" + DATE + " AO=x AA(1) AB(4)",
                "11YN" + DATE + DATE + "AOx|AAp|ABbook|; 11YN" + DATE + DATE + " AO=x AA(1) AB=book"
            })
    void hidesWhatAPersonHas(String message, String shown) {
        assertThat(Sip2Trace.show(read(message))).isEqualTo(shown);
    }

    /** A delimiter within a name makes a part of the name look like a tag. */
    @Test
    void doesNotTakeAPieceOfANameForATag() {
        assertThat(Sip2Trace.show(read("24Y             019" + DATE + "AOx|AE王|小明|Li Bo|")))
                .isEqualTo("24(35) AO=x AE(1) ??(0) ??(3)");
    }

    private static Sip2Message read(String message) {
        return new Sip2Codec(UTF_8, Terminator.CR, VerifyMode.OFF)
                .decode(Bytes.ofText(message, UTF_8))
                .message();
    }

    @Test
    void printsNoSecretsWithTheSettingsAndNoValuesWithTheMessages() {
        var settings = new Sip2Settings(
                new Sip2Settings.Account("kiosk", "pass-word"),
                new Sip2Settings.Place("NMG", "hall", "terminal-secret"),
                new Sip2Settings.Wire(UTF_8, Terminator.CR, VerifyMode.STRICT, ZoneOffset.UTC),
                Sip2Settings.Patience.DEFAULT);

        assertThat(settings.toString())
                .contains("NMG")
                .doesNotContain("pass-word")
                .doesNotContain("terminal-secret")
                .doesNotContain("kiosk");
        assertThat(LoginRequest.of("kiosk", "pass-word", "").toString()).doesNotContain("pass-word");
        assertThat(Sip2Settings.Account.NONE).hasToString("Account[none]");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        Duration second = Duration.ofSeconds(1);

        assertThatThrownBy(() ->
                        new Sip2Settings.Wire(StandardCharsets.UTF_16LE, Terminator.CR, VerifyMode.OFF, ZoneOffset.UTC))
                .hasMessageContaining("holds ASCII");
        assertThatThrownBy(() -> new Sip2Settings.Wire(
                        UTF_8, Terminator.CR, VerifyMode.STRICT, ChecksumKind.DP2, ZoneOffset.UTC))
                .hasMessageContaining("not STRICT");
        assertThatThrownBy(() -> new Sip2Settings.Patience(second, second, second, 1))
                .hasMessageContaining("must be longer");
        assertThatThrownBy(() -> new Sip2Settings.Patience(Duration.ZERO, second, second, 1))
                .hasMessageContaining("must be longer");
        assertThatThrownBy(() -> new Sip2Settings.Patience(second, second.multipliedBy(2), Duration.ZERO, 1))
                .hasMessageContaining("not patience");
        assertThatThrownBy(() -> new Sip2Settings.Patience(second, second.multipliedBy(2), second, -1))
                .hasMessageContaining("not patience");
    }

    @Test
    void refusesATagThatIsNone() {
        assertThatThrownBy(() -> Sip2Fields.of("A", "x")).hasMessageContaining("2 characters");
        assertThatThrownBy(() -> Sip2Fields.of("A|", "x")).hasMessageContaining("no delimiter");
        assertThatThrownBy(() -> Sip2Fields.of("\rA", "x")).hasMessageContaining("no control character");
    }
}
