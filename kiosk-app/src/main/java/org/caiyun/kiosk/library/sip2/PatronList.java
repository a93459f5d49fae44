package org.caiyun.kiosk.library.sip2;

/**
 * The six lists that an ACS keeps of a patron, in the order of the summary in 63 and of the counts in 64 (3M SIP 2.00,
 * revision 2.12, field "summary").
 */
public enum PatronList {
    HOLD("AS"),
    OVERDUE("AT"),
    CHARGED("AU"),
    FINE("AV"),
    RECALL("BU"),
    UNAVAILABLE_HOLD("CD");

    private final String tag;

    PatronList(String tag) {
        this.tag = tag;
    }

    /** The tag of each item of this list in 64. */
    public String tag() {
        return tag;
    }
}
