package org.caiyun.kiosk.library.sip2;

/**
 * The six lists that an ACS keeps of a patron, in the order of the summary in 63 and of the counts in 64 (3M SIP 2.00,
 * revision 2.12, field "summary").
 */
public enum PatronList {
    HOLD(0, "AS"),
    OVERDUE(1, "AT"),
    CHARGED(2, "AU"),
    FINE(3, "AV"),
    RECALL(4, "BU"),
    UNAVAILABLE_HOLD(5, "CD");

    private final int place;
    private final String tag;

    PatronList(int place, String tag) {
        this.place = place;
        this.tag = tag;
    }

    /** From 0 to 5, in the summary and among the counts. */
    int place() {
        return place;
    }

    /** The tag of each item of this list in 64. */
    public String tag() {
        return tag;
    }
}
