package org.caiyun.kiosk.tag;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern for the owner in a tag (an ISIL as a rule); {@code *} stands for any characters, case is not looked at. Two
 * with the same text are equal.
 */
public final class OwnerPattern {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:/.*-]{1,32}");

    private final String text;
    private final Pattern pattern;

    public OwnerPattern(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a pattern for an owner: " + text);
        }
        this.text = text;
        String regex = Arrays.stream(text.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** Nothing for text that is no pattern. */
    public static Optional<OwnerPattern> parse(String text) {
        return Optional.of(text).filter(FORM.asMatchPredicate()).map(OwnerPattern::new);
    }

    public String text() {
        return text;
    }

    /** True when the whole of {@code owner} fits. */
    public boolean matches(String owner) {
        return pattern.matcher(owner).matches();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OwnerPattern that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
