package org.caiyun.kiosk.remind.mail;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/**
 * A site's way to its mail server.
 *
 * @param from the address that the mail bears
 * @param authorities whose signature under the server's certificate counts; empty: those that Java knows
 */
public record MailServer(
        String host,
        int port,
        Security security,
        Login login,
        String from,
        List<String> to,
        List<X509Certificate> authorities,
        Limits limits) {
    public MailServer {
        to = List.copyOf(to);
        authorities = List.copyOf(authorities);
    }

    /** How the line is encrypted. */
    public enum Security {
        /** From the first byte, usually on port 465. */
        TLS,
        /** After the greeting, usually on port 587; without it nothing is sent. */
        STARTTLS,
        /** Not at all: a relay in the house, without a login. */
        NONE
    }

    public sealed interface Login {}

    public record NoLogin() implements Login {}

    public record Account(String user, String password) implements Login {
        @Override
        public String toString() {
            return "Account[user=" + user + "]";
        }
    }

    /**
     * How long things may take.
     *
     * @param step connecting, and each answer
     * @param whole everything together
     */
    public record Limits(Duration step, Duration whole) {
        public static final Limits USUAL = new Limits(Duration.ofSeconds(15), Duration.ofMinutes(2));
    }
}
