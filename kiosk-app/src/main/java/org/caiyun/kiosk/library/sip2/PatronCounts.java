package org.caiyun.kiosk.library.sip2;

import java.util.OptionalInt;

/**
 * How many items each {@link PatronList} of a patron has: six times four digits, or four blanks where the ACS does not
 * count.
 */
public record PatronCounts(String text) {
    private static final int WIDTH = 4;
    static final int LENGTH = WIDTH * PatronList.values().length;
    public static final PatronCounts UNKNOWN = new PatronCounts(" ".repeat(LENGTH));

    public PatronCounts {
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("the counts have 24 characters, not " + text.length());
        }
    }

    /** The same with this count; more than 9999 is written as 9999. */
    public PatronCounts with(PatronList list, int count) {
        int at = list.place() * WIDTH;
        return new PatronCounts(text.substring(0, at) + FixedPart.count(count, WIDTH) + text.substring(at + WIDTH));
    }

    /** Empty where the ACS does not say, or says something that is no number. */
    public OptionalInt of(PatronList list) {
        int count = 0;
        for (int at = list.place() * WIDTH; at < (list.place() + 1) * WIDTH; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalInt.empty();
            }
            count = count * 10 + digit;
        }
        return OptionalInt.of(count);
    }

    /** Nothing of it: what a patron has is nobody's business. */
    @Override
    public String toString() {
        return "PatronCounts";
    }
}
