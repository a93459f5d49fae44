package org.caiyun.kiosk.library.sip2.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/**
 * What a site sets of its encrypted line.
 *
 * @param serverName the name that the library's certificate must bear; empty: the host of the line's address
 * @param handshakeLimit how long the handshake may take
 */
public record TlsSettings(Trust trust, Identity identity, String serverName, Duration handshakeLimit) {
    public static final Duration HANDSHAKE_LIMIT = Duration.ofSeconds(8);

    public TlsSettings {
        if (!handshakeLimit.isPositive()) {
            throw new IllegalArgumentException("expected a limit above zero, was " + handshakeLimit);
        }
    }

    /** Whose signature under the library's certificate counts. */
    public sealed interface Trust {}

    /** The authorities that this Java knows. */
    public record KnownAuthorities() implements Trust {}

    /** These only; a certificate that signs itself is its own authority. */
    public record Authorities(List<X509Certificate> certificates) implements Trust {
        public Authorities {
            certificates = List.copyOf(certificates);
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("expected at least one authority's certificate");
            }
        }
    }

    /** Who the kiosk says it is when the library asks for a certificate. */
    public sealed interface Identity {}

    public record Nobody() implements Identity {}

    /**
     * A certificate of our own.
     *
     * @param chain the kiosk's own certificate first, then those that lead to its authority
     */
    public record Certified(List<X509Certificate> chain, PrivateKey key) implements Identity {
        public Certified {
            chain = List.copyOf(chain);
            if (chain.isEmpty()) {
                throw new IllegalArgumentException("expected at least the kiosk's own certificate");
            }
            if (!KeyFit.fits(key, chain.getFirst().getPublicKey())) {
                throw new IllegalArgumentException("is not the key of the first certificate");
            }
        }

        @Override
        public String toString() {
            return "Certified[" + chain.getFirst().getSubjectX500Principal() + "]";
        }
    }
}
