package org.caiyun.kiosk.item;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers under which the trade knows a title: ISBN, ISSN, ISMN. All copies of a title have the same, so none is an
 * item's.
 *
 * <p>Scanners give them in several forms: EAN-13 with 978, 979 (ISBN; 9790 is ISMN) or 977 (ISSN), with the 2 or 5
 * digits of the symbol beside it or none, with a 0 before it (GTIN-14); and as ISBN-10, which is what many scanners
 * make of 978 ("Bookland ISBN-10", the first choice in Motorola's and Honeywell's manuals). Text that begins with the
 * number's name is one whatever follows.
 */
public final class TradeNumbers {
    private static final Pattern NAMED = Pattern.compile("IS[BMS]N([^A-Z].*)?", Pattern.DOTALL);
    private static final Pattern NAME_OF_ISBN = Pattern.compile("^ISBN(-1[03])?[: ]*");
    private static final Pattern SEPARATORS = Pattern.compile("[- ]");
    private static final Pattern EAN_13 = Pattern.compile("0?(97[789][0-9]{10})([0-9]{2}|[0-9]{5})?");
    private static final Pattern ISBN_10 = Pattern.compile("[0-9]{9}[0-9X]");

    private TradeNumbers() {}

    public static boolean include(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        String bare = SEPARATORS.matcher(upper).replaceAll("");
        return NAMED.matcher(upper).matches() || isEan13(bare) || isIsbn10(bare);
    }

    public static boolean isEan13(String text) {
        var parts = EAN_13.matcher(SEPARATORS.matcher(text).replaceAll(""));
        return parts.matches() && CheckDigit.EAN13.isRight(parts.group(1));
    }

    /**
     * The ISBN in what a scanner has read, without its name and the symbol beside it; an ISMN or ISSN, or one whose
     * check digit is wrong, is for {@code Isbn} to refuse.
     */
    public static Optional<String> isbn(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        String bare =
                SEPARATORS.matcher(NAME_OF_ISBN.matcher(upper).replaceFirst("")).replaceAll("");
        var parts = EAN_13.matcher(bare);
        if (parts.matches()) {
            return Optional.of(parts.group(1));
        }
        return ISBN_10.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    private static boolean isIsbn10(String bare) {
        return ISBN_10.matcher(bare).matches() && CheckDigit.MOD11.isRight(bare);
    }
}
