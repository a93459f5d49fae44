package org.caiyun.kiosk.library.sip2;

/** Which list a 63 asks for: ten characters, Y at the place of the one {@link PatronList}, else blank. */
public record PatronSummary(String text) {
    static final int LENGTH = 10;
    public static final PatronSummary NONE = new PatronSummary(" ".repeat(LENGTH));

    public PatronSummary {
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("a summary has 10 characters, not " + text.length());
        }
    }

    public static PatronSummary of(PatronList list) {
        return new PatronSummary(" ".repeat(list.place()) + "Y" + " ".repeat(LENGTH - 1 - list.place()));
    }

    public boolean asksFor(PatronList list) {
        return text.charAt(list.place()) == 'Y';
    }
}
