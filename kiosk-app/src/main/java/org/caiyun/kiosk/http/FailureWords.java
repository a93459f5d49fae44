package org.caiyun.kiosk.http;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a call failed, in words for whoever sets the machine up. What others wrote is cut and cleaned. */
final class FailureWords {
    private static final int LONGEST = 160;
    private static final int MOST_CAUSES = 12;
    /** Java has no type of its own for it. */
    private static final String TOO_LONG = "body exceeds capacity";

    private FailureWords() {}

    /** The innermost cause that is known says most. */
    static String of(Throwable failure) {
        Optional<String> words = Optional.empty();
        String outermost = "";
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            Optional<String> known = known(cause);
            words = known.isPresent() ? known : words;
            outermost = outermost.isEmpty() ? shown(cause.getMessage()) : outermost;
            cause = cause.getCause();
        }
        return words.orElse("the connection broke: "
                + (outermost.isEmpty() ? failure.getClass().getSimpleName() : outermost));
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case UnresolvedAddressException _ ->
                Optional.of("the host's name is not known: check the address, the network and its name server");
            case NoRouteToHostException _ -> Optional.of("there is no way to the host: check the network");
            case ConnectException _ ->
                Optional.of("no connection: check the network, the address and its port, and the firewall");
            case HttpTimeoutException _ ->
                Optional.of("no connection in time: check the network, the address and the firewall");
            case CertificateExpiredException _ ->
                Optional.of("the server's certificate has expired: it must be renewed there, if the clock of this"
                        + " machine is right");
            case CertificateNotYetValidException _ ->
                Optional.of("the server's certificate is not yet valid: is the clock of this machine right?");
            case CertPathBuilderException _ ->
                Optional.of("the server's certificate is signed by nobody who is trusted here: ask for the"
                        + " authority's certificate");
            case CertificateException certificate ->
                Optional.of("the server's certificate is not accepted: " + shown(certificate.getMessage()));
            case SSLException tls -> Optional.of("TLS failed: " + shown(tls.getMessage()));
            default ->
                shown(cause.getMessage()).contains(TOO_LONG)
                        ? Optional.of("the answer is longer than this program reads")
                        : Optional.empty();
        };
    }

    private static String shown(@Nullable String text) {
        String clean = text == null ? "" : text.replaceAll("\\p{C}", " ");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "...";
    }
}
