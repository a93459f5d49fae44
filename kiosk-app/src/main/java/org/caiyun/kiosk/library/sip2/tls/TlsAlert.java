package org.caiyun.kiosk.library.sip2.tls;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** What the other side said when it gave up (RFC 8446, section 6.2), as far as Java tells it: by name, in a message. */
record TlsAlert(String name) {
    private static final Pattern RECEIVED = Pattern.compile("Received fatal alert: ([a-z0-9_]{1,40})");
    private static final Pattern OLD_VERSION = Pattern.compile("protocol version \\S{1,20} is not accepted");

    static Optional<TlsAlert> in(SSLException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher received = RECEIVED.matcher(message);
        if (received.find()) {
            return Optional.of(new TlsAlert(received.group(1)));
        }
        return OLD_VERSION.matcher(message).find() ? Optional.of(new TlsAlert("protocol_version")) : Optional.empty();
    }

    /**
     * What it means, and what to do.
     *
     * @param asked the library had asked for this kiosk's certificate
     * @param certified this kiosk has one
     * @param wish what to do about it, as a half sentence about the library
     */
    String words(boolean asked, boolean certified, String wish) {
        return switch (name) {
            case "certificate_required", "no_certificate" -> "the library " + wish + ended();
            case "bad_certificate",
                    "unsupported_certificate",
                    "certificate_revoked",
                    "certificate_expired",
                    "certificate_unknown",
                    "unknown_ca",
                    "access_denied" ->
                certified
                        ? "the library refuses this kiosk's certificate: has it expired, and does the library trust who"
                                + " signed it?" + ended()
                        : "the library " + wish + ended();
            // a library under TLS 1.2 says no more than this when it misses a certificate
            case "handshake_failure" ->
                asked
                        ? "the library broke the handshake off: it " + wish + ended()
                        : "the library broke the handshake off: no cipher that both sides know, or the library wants"
                                + " another name (library.tls.serverName)" + ended();
            case "protocol_version" -> "the library offers neither TLS 1.2 nor TLS 1.3: it must be set up for one";
            case "unrecognized_name" ->
                "the library does not know the name that was asked for: write its own into library.tls.serverName"
                        + ended();
            default -> "the library broke TLS off" + ended();
        };
    }

    private String ended() {
        return " (alert " + name + ")";
    }
}
