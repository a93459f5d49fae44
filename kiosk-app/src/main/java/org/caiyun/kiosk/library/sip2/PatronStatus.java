package org.caiyun.kiosk.library.sip2;

/**
 * What stands against a patron: fourteen characters, Y or blank, in the order of {@link Mark} (3M SIP 2.00, revision
 * 2.12, field "patron status").
 */
public record PatronStatus(String text) {
    static final int LENGTH = Mark.values().length;
    public static final PatronStatus CLEAR = new PatronStatus(" ".repeat(LENGTH));

    /** One of the fourteen. */
    public enum Mark {
        CHARGE_DENIED,
        RENEWAL_DENIED,
        RECALL_DENIED,
        HOLD_DENIED,
        CARD_LOST,
        TOO_MANY_CHARGED,
        TOO_MANY_OVERDUE,
        TOO_MANY_RENEWALS,
        TOO_MANY_CLAIMS_RETURNED,
        TOO_MANY_LOST,
        EXCESSIVE_FINES,
        EXCESSIVE_FEES,
        RECALL_OVERDUE,
        TOO_MANY_BILLED
    }

    public PatronStatus {
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("a patron status has 14 characters, not " + text.length());
        }
    }

    /** The first fourteen characters. */
    static PatronStatus decode(String fixed) {
        return new PatronStatus(fixed.substring(0, LENGTH));
    }

    public PatronStatus with(Mark mark) {
        return new PatronStatus(text.substring(0, mark.ordinal()) + 'Y' + text.substring(mark.ordinal() + 1));
    }

    public boolean has(Mark mark) {
        return text.charAt(mark.ordinal()) == 'Y';
    }

    /** Nothing of it: what stands against a patron is nobody's business. */
    @Override
    public String toString() {
        return "PatronStatus";
    }
}
