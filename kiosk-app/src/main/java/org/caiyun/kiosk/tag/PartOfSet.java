package org.caiyun.kiosk.tag;

import java.util.Locale;

/** Which part of how many this tag is (卷册信息). */
public record PartOfSet(int total, int ordinal) {
    /** A tag that says nothing of a set. */
    public static final PartOfSet UNSTATED = new PartOfSet(0, 0);

    private static final int MOST_DIGITS = 8;

    /** The part as a tag states it; {@link #UNSTATED} where the numbers contradict each other. */
    static PartOfSet stated(int total, int ordinal) {
        return total < 1 || ordinal < 0 || ordinal > total ? UNSTATED : new PartOfSet(total, ordinal);
    }

    /** Total and ordinal with the same number of digits: {@code 1203} is part 3 of 12 (ISO 28560-2, element 4). */
    static PartOfSet ofDigits(String digits) {
        boolean readable = !digits.isEmpty()
                && digits.length() % 2 == 0
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!readable) {
            return UNSTATED;
        }
        int half = digits.length() / 2;
        return stated(Integer.parseInt(digits.substring(0, half)), Integer.parseInt(digits.substring(half)));
    }

    /** Reads back as {@link #ofDigits} does. */
    String digits() {
        int width = Integer.toString(Math.max(total, ordinal)).length();
        return String.format(Locale.ROOT, "%0" + width + "d%0" + width + "d", total, ordinal);
    }
}
