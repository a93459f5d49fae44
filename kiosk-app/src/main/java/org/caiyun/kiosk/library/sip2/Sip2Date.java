package org.caiyun.kiosk.library.sip2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A SIP2 date as its 18 characters, which need not make sense: {@code YYYYMMDD ZZZZ HHMMSS} without the spaces shown.
 * ZZZZ is four spaces for local time, {@code Z} for UTC, or a military letter, right-aligned (3M SIP 2.00, revision
 * 2.12, "Data types"). A blank date occurs where none is known.
 */
public record Sip2Date(String text) {
    static final int LENGTH = 18;
    public static final Sip2Date BLANK = new Sip2Date(" ".repeat(LENGTH));

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'    'HHmmss");
    private static final String EAST = "ABCDEFGHIKLM";
    private static final String WEST = "NOPQRSTUVWXY";

    public Sip2Date {
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("a SIP2 date has 18 characters, not " + text.length());
        }
    }

    /** The instant in local time, which the standard prefers. */
    public static Sip2Date of(Instant instant, ZoneId zone) {
        return new Sip2Date(LOCAL.format(LocalDateTime.ofInstant(instant, zone)));
    }

    /** The instant, if this is a date; {@code zone} is where the sender's local time is meant. */
    public Optional<Instant> instant(ZoneId zone) {
        return zone(text.substring(8, 12).strip(), zone).flatMap(this::at);
    }

    private Optional<Instant> at(ZoneId zone) {
        String digits = text.substring(0, 8) + text.substring(12);
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            var local = LocalDateTime.of(
                    Integer.parseInt(digits, 0, 4, 10),
                    Integer.parseInt(digits, 4, 6, 10),
                    Integer.parseInt(digits, 6, 8, 10),
                    Integer.parseInt(digits, 8, 10, 10),
                    Integer.parseInt(digits, 10, 12, 10),
                    Integer.parseInt(digits, 12, 14, 10));
            return Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String letter, ZoneId local) {
        if (letter.isEmpty()) {
            return Optional.of(local);
        }
        if (letter.equals("Z")) {
            return Optional.of(ZoneOffset.UTC);
        }
        if (letter.length() == 1 && EAST.contains(letter)) {
            return Optional.of(ZoneOffset.ofHours(EAST.indexOf(letter) + 1));
        }
        if (letter.length() == 1 && WEST.contains(letter)) {
            return Optional.of(ZoneOffset.ofHours(-1 - WEST.indexOf(letter)));
        }
        return Optional.empty();
    }
}
