package org.caiyun.kiosk.cataloguing;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An ISBN whose check digit is right, of ten or of thirteen characters. It keeps the hyphens that it came with: where
 * they belong is in the agency's table of ranges, which grows, so none are put in.
 *
 * @param shown with the hyphens, if they stood where they can stand; else without any
 */
public record Isbn(String shown) {
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    /** 9790 is music: an ISMN. */
    private static final Pattern LETTERS = Pattern.compile("\\d{9}[\\dX]|97(8\\d|9[1-9])\\d{9}");

    private static final Pattern PARTS = Pattern.compile("(97[89]-)?\\d+-\\d+-\\d+-[\\dX]");

    public Isbn {
        if (!isRight(bare(shown))) {
            throw new IllegalArgumentException("not an ISBN: " + shown);
        }
    }

    /** From what a shop's system wrote, full-width digits and other dashes included; nothing if it is not one. */
    public static Optional<Isbn> of(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String written = DASHES.matcher(narrow).replaceAll("-").replace('x', 'X');
        String digits = bare(written);
        return isRight(digits)
                ? Optional.of(new Isbn(PARTS.matcher(written).matches() ? written : digits))
                : Optional.empty();
    }

    /** Without hyphens. */
    public String digits() {
        return bare(shown);
    }

    /** One number, also where one is of ten characters and the other of thirteen. */
    public boolean isSameAs(Isbn other) {
        return withoutCheckDigit().equals(other.withoutCheckDigit());
    }

    /** The two forms of a number differ in their check digits and in what stands before them. */
    private String withoutCheckDigit() {
        String digits = digits();
        return digits.length() == 10 ? "978" + digits.substring(0, 9) : digits.substring(0, 12);
    }

    private static String bare(String text) {
        return text.replaceAll("[- ]", "");
    }

    private static boolean isRight(String digits) {
        return LETTERS.matcher(digits).matches() && (digits.length() == 10 ? rightTen(digits) : rightThirteen(digits));
    }

    /** ISO 2108 as it was until 2006: weights 10 to 1, X is ten. */
    private static boolean rightTen(String digits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += (10 - i) * (digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    private static boolean rightThirteen(String digits) {
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }
}
