package org.caiyun.kiosk.cataloguing.marc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One subfield of the holdings.
 *
 * @param code a small letter or a digit
 */
public record ItemSubfield(char code, ItemContent of) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9])=([a-z-]+)");

    /** Reads what {@link #text} writes. */
    public static Optional<ItemSubfield> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Stream.of(ItemContent.values())
                        .filter(content -> content.label().equals(form.group(2)))
                        .findFirst()
                        .map(content -> new ItemSubfield(form.group(1).charAt(0), content))
                : Optional.empty();
    }

    /** For instance {@code b=barcode}. */
    public String text() {
        return code + "=" + of.label();
    }
}
