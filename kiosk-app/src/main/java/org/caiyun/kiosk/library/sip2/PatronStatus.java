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
        CHARGE_DENIED(0),
        RENEWAL_DENIED(1),
        RECALL_DENIED(2),
        HOLD_DENIED(3),
        CARD_LOST(4),
        TOO_MANY_CHARGED(5),
        TOO_MANY_OVERDUE(6),
        TOO_MANY_RENEWALS(7),
        TOO_MANY_CLAIMS_RETURNED(8),
        TOO_MANY_LOST(9),
        EXCESSIVE_FINES(10),
        EXCESSIVE_FEES(11),
        RECALL_OVERDUE(12),
        TOO_MANY_BILLED(13);

        private final int place;

        Mark(int place) {
            this.place = place;
        }
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
        return new PatronStatus(text.substring(0, mark.place) + 'Y' + text.substring(mark.place + 1));
    }

    public boolean has(Mark mark) {
        return text.charAt(mark.place) == 'Y';
    }

    /** Nothing of it: what stands against a patron is nobody's business. */
    @Override
    public String toString() {
        return "PatronStatus";
    }
}
