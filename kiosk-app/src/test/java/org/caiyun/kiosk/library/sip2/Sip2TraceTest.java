package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        var codec = new Sip2Codec(UTF_8, Terminator.CR, VerifyMode.OFF);

        assertThat(Sip2Trace.show(codec.decode(Bytes.ofText(message, UTF_8)).message()))
                .isEqualTo(shown);
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
    }
}
