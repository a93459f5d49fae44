package org.caiyun.kiosk.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash of a record: SHA-256, in lower case hexadecimal, over these lines in UTF-8, each but the last ended by a
 * line feed: previous hash, journal, seq, boot, uptime in nanoseconds, wall clock (ISO 8601, UTC), {@code true} or
 * {@code false} for trusted, type, version, JSON. One thread at a time.
 */
final class HashChain {
    /** What the first record of a new journal follows. */
    static final String BEGINNING = "";

    private final MessageDigest digest;

    HashChain() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    String hash(String previousHash, Envelope envelope, FactText text) {
        String lines = String.join(
                "\n",
                previousHash,
                envelope.journal(),
                Long.toString(envelope.seq()),
                envelope.boot(),
                Long.toString(envelope.uptime().nanos()),
                envelope.wall().toString(),
                Boolean.toString(envelope.wallTrusted()),
                text.type(),
                Integer.toString(text.version()),
                text.json());
        return HexFormat.of().formatHex(digest.digest(lines.getBytes(UTF_8)));
    }
}
