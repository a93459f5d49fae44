package org.caiyun.kiosk.http;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/**
 * What holds for all calls of one client.
 *
 * @param authorities who may have signed a server's certificate, and nobody else; empty: those that Java knows
 * @param connectLimit how long a connection may take to come about
 * @param longestAnswer in bytes; a longer one is none
 */
public record HttpSettings(List<X509Certificate> authorities, Duration connectLimit, int longestAnswer) {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 1024 * 1024;

    public HttpSettings {
        authorities = List.copyOf(authorities);
        if (!connectLimit.isPositive()) {
            throw new IllegalArgumentException("expected a limit above zero, was " + connectLimit);
        }
        if (longestAnswer < 1) {
            throw new IllegalArgumentException("expected at least one byte, was " + longestAnswer);
        }
    }

    public static HttpSettings trusting(List<X509Certificate> authorities) {
        return new HttpSettings(authorities, CONNECT_LIMIT, LONGEST_ANSWER);
    }
}
