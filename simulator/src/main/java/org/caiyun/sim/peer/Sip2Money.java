package org.caiyun.sim.peer;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Amounts as SIP2 writes them: units, a point and two digits. */
public final class Sip2Money {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");

    private Sip2Money() {}

    static String text(int minorUnits) {
        return "%d.%02d".formatted(minorUnits / 100, minorUnits % 100);
    }

    /** Minor units; empty where this is no amount, or a negative one. */
    public static OptionalInt minorUnits(String text) {
        if (!AMOUNT.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        int point = text.indexOf('.');
        if (point < 0) {
            return OptionalInt.of(Integer.parseInt(text) * 100);
        }
        String cents = (text + "0").substring(point + 1, point + 3);
        return OptionalInt.of(Integer.parseInt(text, 0, point, 10) * 100 + Integer.parseInt(cents));
    }
}
