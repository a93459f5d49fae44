package org.caiyun.kiosk.library.sip2;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;

/** What a site configures of its SIP2 link. Texts with secrets do not print them. */
public record Sip2Settings(
        Account account, Place place, Wire wire, Patience patience, LoginPrompts prompts, Sip2Manners manners) {
    /** Of a library system that keeps to the standard. */
    public Sip2Settings(Account account, Place place, Wire wire, Patience patience, LoginPrompts prompts) {
        this(account, place, wire, patience, prompts, Sip2Manners.STANDARD);
    }

    /** Without login prompts. */
    public Sip2Settings(Account account, Place place, Wire wire, Patience patience) {
        this(account, place, wire, patience, LoginPrompts.NONE);
    }

    UidLookup lookup() {
        return manners.lookup();
    }

    /** Who logs in with 93; without a user the session begins with 99. */
    public record Account(String user, String password) {
        public static final Account NONE = new Account("", "");

        boolean isConfigured() {
            return !user.isEmpty();
        }

        @Override
        public String toString() {
            return isConfigured() ? "Account[configured]" : "Account[none]";
        }
    }

    /**
     * What stands in the requests.
     *
     * @param institution AO
     * @param location CP at login and AP at check-in, where {@link LocationAtCheckIn} sends it
     * @param terminalPassword AC, often empty
     */
    public record Place(String institution, String location, String terminalPassword) {
        @Override
        public String toString() {
            return "Place[" + institution + ", " + location + "]";
        }
    }

    /** How messages are written; dates without a zone are meant in {@code zone}. */
    public record Wire(Charset charset, Terminator terminator, VerifyMode verify, ChecksumKind checksum, ZoneId zone) {
        public Wire(Charset charset, Terminator terminator, VerifyMode verify, ZoneId zone) {
            this(charset, terminator, verify, ChecksumKind.BYTES, zone);
        }

        public Wire {
            String ascii = "09 AZaz|\r\n";
            if (!new String(ascii.getBytes(charset), charset).equals(ascii)
                    || ascii.getBytes(charset).length != ascii.length()) {
                throw new IllegalArgumentException("SIP2 needs a character set that holds ASCII, not " + charset);
            }
            if (checksum == ChecksumKind.DP2 && verify == VerifyMode.STRICT) {
                throw new IllegalArgumentException("dp2's answers never carry the request's number: not STRICT");
            }
        }

        /** The same, with dates in another zone. */
        public Wire in(ZoneId other) {
            return new Wire(charset, terminator, verify, checksum, other);
        }

        public Sip2Codec codec() {
            return new Sip2Codec(charset, terminator, verify, checksum);
        }
    }

    /**
     * How long is waited.
     *
     * @param responseTimeout for one answer
     * @param settleDeadline for one command, from its arrival to its outcome, reconnecting included
     * @param statusInterval between two requests on an idle link
     * @param retries of one request, for each way in which it can fail
     * @param trial what a link must show before what waited is sent over it
     */
    public record Patience(
            Duration responseTimeout, Duration settleDeadline, Duration statusInterval, int retries, Trial trial) {
        public static final Patience DEFAULT =
                new Patience(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofMinutes(5), 3, Trial.USUAL);

        /** A link that is up is trusted at once. */
        public Patience(Duration responseTimeout, Duration settleDeadline, Duration statusInterval, int retries) {
            this(responseTimeout, settleDeadline, statusInterval, retries, Trial.NONE);
        }

        public Patience {
            if (!responseTimeout.isPositive() || responseTimeout.compareTo(settleDeadline) >= 0) {
                throw new IllegalArgumentException("the settle deadline " + settleDeadline
                        + " must be longer than the response time-out " + responseTimeout);
            }
            if (!statusInterval.isPositive() || retries < 0) {
                throw new IllegalArgumentException(
                        "not patience: status every " + statusInterval + ", " + retries + " retries");
            }
        }
    }

    /**
     * A network that comes and goes: a link counts as steady after so many answers to a status question (98) in a row,
     * so far apart. Check-ins of patrons do not wait for it.
     */
    public record Trial(int answers, Duration interval) {
        public static final Trial NONE = new Trial(1, Duration.ofSeconds(1));
        public static final Trial USUAL = new Trial(5, Duration.ofSeconds(2));

        public Trial {
            if (answers < 1 || !interval.isPositive()) {
                throw new IllegalArgumentException("not a trial: " + answers + " answers, " + interval + " apart");
            }
        }
    }
}
