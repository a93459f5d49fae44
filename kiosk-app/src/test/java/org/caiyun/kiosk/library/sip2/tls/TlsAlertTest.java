package org.caiyun.kiosk.library.sip2.tls;

import static org.assertj.core.api.Assertions.assertThat;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of the alerts are those of RFC 8446, section 6.2, as Java writes them. */
final class TlsAlertTest {
    private static final String WISH = "WISH";

    @ParameterizedTest
    @CsvSource({
        "certificate_required, true, false, the library WISH (alert certificate_required)",
        "bad_certificate, true, false, the library WISH (alert bad_certificate)",
        "unknown_ca, true, true, the library refuses this kiosk's certificate",
        "certificate_expired, true, true, has it expired",
        "handshake_failure, true, false, 'broke the handshake off: it WISH'",
        "handshake_failure, false, false, 'no cipher that both sides know'",
        "protocol_version, false, true, neither TLS 1.2 nor TLS 1.3",
        "unrecognized_name, false, true, library.tls.serverName",
        "internal_error, true, true, the library broke TLS off (alert internal_error)"
    })
    void saysWhatToDoAboutAnAlert(String name, boolean asked, boolean certified, String words) {
        var failure = new SSLHandshakeException("(" + name + ") Received fatal alert: " + name);

        assertThat(TlsAlert.in(failure))
                .hasValueSatisfying(
                        alert -> assertThat(alert.words(asked, certified, WISH)).contains(words));
    }

    @Test
    void aServerThatChoosesAnOldVersionIsLikeOneThatOffersNoNewOne() {
        var failure = new SSLHandshakeException(
                "The server selected protocol version TLS10 is not accepted by client preferences [TLS13, TLS12]");

        assertThat(TlsAlert.in(failure)).contains(new TlsAlert("protocol_version"));
    }

    @Test
    void otherFailuresAreNoAlerts() {
        assertThat(TlsAlert.in(new SSLException("Received fatal alert: \u001b[31m")))
                .isEmpty();
        assertThat(TlsAlert.in(new SSLException((String) null))).isEmpty();
    }
}
