package org.caiyun.kiosk.decide;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.caiyun.kiosk.item.Barcode;

/** A regular expression for barcodes and codes, which must fit as a whole. Two with the same text are equal. */
public final class BarcodePattern {
    private static final int LONGEST = 200;

    private final Pattern pattern;

    public BarcodePattern(String regex) {
        pattern = Pattern.compile(regex);
    }

    /** Nothing for text that is no pattern. */
    public static Optional<BarcodePattern> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BarcodePattern(text));
        } catch (PatternSyntaxException _) {
            return Optional.empty();
        }
    }

    public String regex() {
        return pattern.pattern();
    }

    public boolean matches(Barcode item) {
        return matches(item.text());
    }

    /** A code that a library gives to a place, for instance. */
    public boolean matches(String code) {
        return pattern.matcher(code).matches();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BarcodePattern that && regex().equals(that.regex());
    }

    @Override
    public int hashCode() {
        return regex().hashCode();
    }

    @Override
    public String toString() {
        return regex();
    }
}
