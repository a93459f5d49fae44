package org.caiyun.sim.panel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.Sip2Codec;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page shows of the wire, with dots for what it does not. */
final class RedactedHexTest {
    private static final String DATE = "20260101    120000";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "09N" + DATE + DATE + "AP|AOx|ABb1|ACpw|AY2AZEC62; 09N" + DATE + DATE + "AP|AOx|ABb1|AC..|AY2AZEC62",
                "24Y             001" + DATE
                        + "AOx|AAp1|AEn|BLY|; 24......................................|AA..|AE.|BL.|",
                "35" + DATE + "AOx|AAp1|Li|; 35" + DATE + "AOx|AA..|..|",
                "17" + DATE + "AOx|AB1|AYis no tail|; 17" + DATE + "AOx|AB1|AY..........|",
                "Mr Smith; ........"
            })
    void coversWhatTheTraceDoesNotShow(String frame, String shown) {
        Bytes bytes = Bytes.ofText(frame, US_ASCII);
        var message = new Sip2Codec(UTF_8, Terminator.CR, VerifyMode.OFF)
                .decode(bytes)
                .message();

        assertThat(readable(RedactedHex.of(bytes, message))).isEqualTo(shown);
    }

    private static String readable(String hex) {
        var text = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 2) {
            String pair = hex.substring(i, i + 2);
            text.append(pair.equals("··") ? '.' : (char) Integer.parseInt(pair, 16));
        }
        return text.toString();
    }
}
