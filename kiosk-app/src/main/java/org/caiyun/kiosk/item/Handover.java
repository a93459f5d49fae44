package org.caiyun.kiosk.item;

import java.util.OptionalInt;

/**
 * What whoever emptied a bin says of it.
 *
 * @param by a name or code of theirs; empty where they did not say
 * @param byHand how many items they counted; absent where they did not count
 */
public record Handover(String by, OptionalInt byHand) {
    public static final Handover UNSAID = new Handover("", OptionalInt.empty());

    private static final int LONGEST = 40;
    private static final int MOST = 99_999;

    /** @throws IllegalArgumentException with the reason, for whoever said it */
    public Handover {
        if (by.length() > LONGEST || by.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name has at most " + LONGEST + " characters on one line");
        }
        if (byHand.isPresent() && (byHand.getAsInt() < 0 || byHand.getAsInt() > MOST)) {
            throw new IllegalArgumentException("a count is 0 to " + MOST + ", was " + byHand.getAsInt());
        }
    }
}
