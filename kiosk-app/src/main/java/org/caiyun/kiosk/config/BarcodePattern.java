package org.caiyun.kiosk.config;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.caiyun.kiosk.config.yaml.Scalars;
import org.caiyun.kiosk.config.yaml.YamlType;
import org.caiyun.kiosk.item.Barcode;

/** A regular expression for barcodes, which must fit as a whole. */
public record BarcodePattern(String regex) {
    private static final int LONGEST = 200;

    static final YamlType<BarcodePattern> TYPE = Scalars.parsed(
            "a regular expression such as 0[0-9]{7}",
            new BarcodePattern("0[0-9]{7}"), BarcodePattern::parse, BarcodePattern::regex);

    public BarcodePattern {
        Pattern.compile(regex);
    }

    public boolean matches(Barcode item) {
        return Pattern.matches(regex, item.text());
    }

    private static Optional<BarcodePattern> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BarcodePattern(text));
        } catch (PatternSyntaxException _) {
            return Optional.empty();
        }
    }
}
