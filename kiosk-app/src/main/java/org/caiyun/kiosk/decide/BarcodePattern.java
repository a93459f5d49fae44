package org.caiyun.kiosk.decide;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.caiyun.kiosk.item.Barcode;

/** A regular expression for barcodes, which must fit as a whole. */
public record BarcodePattern(String regex) {
    private static final int LONGEST = 200;

    public BarcodePattern {
        Pattern.compile(regex);
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

    public boolean matches(Barcode item) {
        return Pattern.matches(regex, item.text());
    }
}
