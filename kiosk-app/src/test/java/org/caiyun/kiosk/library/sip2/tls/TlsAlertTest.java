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
        "certificate_required, false, the library WISH (alert certificate_required)",
        "bad_certificate, false, the library WISH (alert bad_certificate)",
        "unknown_ca, true, the library refuses this kiosk's certificate",
        "certificate_expired, true, has it expired",
        "handshake_failure, false, 'no cipher in common, or it WISH'",
        "protocol_version, true, neither TLS 1.2 nor TLS 1.3",
        "unrecognized_name, true, library.tls.serverName",
        "internal_error, true, the library broke TLS off (alert internal_error)"
    })
    void saysWhatToDoAboutAnAlert(String name, boolean certified, String words) {
        var failure = new SSLHandshakeException("(" + name + ") Received fatal alert: " + name);

        assertThat(TlsAlert.in(failure)).hasValueSatisfying(alert -> assertThat(alert.words(certified, WISH))
                .contains(words));
    }

    @Test
    void aServerThatChoosesAnOldVersionIsLikeOneThatOffersNoNewOne() {
        var failure = new SSLHandshakeException(
                "The server selected protocol version TLS10 is not accepted by client preferences [TLS13, TLS12]");

        assertThat(TlsAlert.in(failure)).contains(new TlsAlert("protocol_version"));
    }

    @Test
    void otherFailuresAreNoAlerts() {
        assertThat(TlsAlert.in(new SSLException("Received fatal alert: \u001b[31m"))).isEmpty();
        assertThat(TlsAlert.in(new SSLException((String) null))).isEmpty();
    }
}
