package org.caiyun.kiosk.library.sip2;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes by RFC 854 (commands), RFC 855 (subnegotiation), RFC 857 (echo), RFC 1091 (terminal type). */
final class TelnetFilterTest {
    @ParameterizedTest
    @CsvSource({
        "FFFB01 41, 41", // WILL ECHO
        "FFFC01 41, 41", // WON'T ECHO
        "FFFD18 41, 41", // DO TERMINAL-TYPE
        "FFFE22 41, 41", // DON'T LINEMODE
        "41 FFF9 42, 4142", // go ahead
        "41 FFF1 42, 4142", // no operation
        "41 FFFA1801FFF0 42, 4142", // asks for the terminal's type
        "41 FFFA18FFFFFFF0 42, 4142", // a doubled FF inside
        "41 FFFF 42, 41FF42", // a doubled FF outside is one byte of text
        "41 FF0D 42, 41FF0D42", // ISO-8859-1 text, no telnet
        "41 FFEB 42, 41FFEB42"
    })
    void takesCommandsOutOfTheTextInPortionsOfAnySize(String wire, String text) {
        Bytes bytes = Bytes.ofHex(wire);
        for (int size = 1; size <= bytes.size(); size++) {
            var filter = new TelnetFilter();
            Bytes all = Bytes.EMPTY;
            for (int i = 0; i < bytes.size(); i += size) {
                all = all.plus(filter.text(bytes.slice(i, Math.min(i + size, bytes.size()))));
            }
            assertThat(all).as("portions of %d", size).isEqualTo(Bytes.ofHex(text));
        }
    }

    @Test
    void aSubnegotiationWithoutAnEndSwallowsNotTheWholeConnection() {
        var filter = new TelnetFilter();

        filter.text(Bytes.of(0xFF, 0xFA));
        Bytes swallowed = filter.text(Bytes.copyOf(new byte[TelnetFilter.LONGEST_SUBNEGOTIATION]));

        assertThat(swallowed).isEqualTo(Bytes.EMPTY);
        assertThat(filter.text(Bytes.of('9', '8'))).isEqualTo(Bytes.of('9', '8'));
    }

    @Test
    void aCommandThatWasCutOffIsForgottenWithItsConnection() {
        var filter = new TelnetFilter();
        filter.text(Bytes.of(0xFF));

        filter.reset();

        assertThat(filter.text(Bytes.of(0xFB, 'A'))).isEqualTo(Bytes.of(0xFB, 'A'));
    }
}
