package org.caiyun.kiosk.decide;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A pattern for the owner in a tag (an ISIL as a rule); {@code *} stands for any characters, case is not looked at. */
public record OwnerPattern(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:/.*-]{1,32}");

    public OwnerPattern {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a pattern for an owner: " + text);
        }
    }

    /** Nothing for text that is no pattern. */
    public static Optional<OwnerPattern> parse(String text) {
        return Optional.of(text).filter(FORM.asMatchPredicate()).map(OwnerPattern::new);
    }

    /** True when the whole of {@code owner} fits. */
    public boolean matches(String owner) {
        String regex = Arrays.stream(text.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(owner).matches();
    }
}
