package org.caiyun.kiosk.config.yaml;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The written form of a duration: a whole number and its unit. */
final class TimeSpan {
    static final String FORM = "([0-9]{1,9})(ms|s|m|h)";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private TimeSpan() {}

    static Optional<Duration> parse(String text) {
        var matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofHours(number);
                });
    }

    /** The span in the largest unit that needs no fraction. */
    static String write(Duration span) {
        long millis = span.toMillis();
        if (millis == 0 || millis % 1000 != 0) {
            return millis + "ms";
        }
        if (millis % 60_000 != 0) {
            return millis / 1000 + "s";
        }
        return millis % 3_600_000 == 0 ? millis / 3_600_000 + "h" : millis / 60_000 + "m";
    }
}
