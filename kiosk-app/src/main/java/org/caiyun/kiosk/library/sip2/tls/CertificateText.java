package org.caiyun.kiosk.library.sip2.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a message may show of a certificate: its names. The other side wrote them, so they are cut and cleaned. */
final class CertificateText {
    private static final int LONGEST = 120;
    private static final int MOST_NAMES = 5;
    /** Of a subject alternative name (RFC 5280, 4.2.1.6). */
    private static final int DNS = 2;

    private static final int IP = 7;

    private CertificateText() {}

    static String of(X509Certificate certificate) {
        return "the certificate of "
                + shown(certificate.getSubjectX500Principal().getName());
    }

    /** The hosts for which it was made. */
    static String names(X509Certificate certificate) {
        Collection<List<?>> alternatives;
        try {
            alternatives = certificate.getSubjectAlternativeNames();
        } catch (CertificateParsingException _) {
            alternatives = null;
        }
        String hosts = alternatives == null ? "" : hosts(alternatives);
        return hosts.isEmpty() ? shown(certificate.getSubjectX500Principal().getName()) : shown(hosts);
    }

    /** Printable, and of a length that a log bears. */
    static String shown(@Nullable String text) {
        String clean = String.valueOf(text).replaceAll("\\p{C}", " ");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "...";
    }

    private static String hosts(Collection<List<?>> alternatives) {
        return alternatives.stream()
                .filter(n -> n.get(0) instanceof Integer kind && (kind == DNS || kind == IP))
                .limit(MOST_NAMES)
                .map(n -> String.valueOf(n.get(1)))
                .collect(Collectors.joining(", "));
    }
}
