package org.caiyun.kiosk.item;

/** The word of a report for what became of an item. */
public enum ReportWord {
    RETURNED("returned"),
    ACCEPTED_PENDING("accepted-pending"),
    ACCEPTED_FOR_STAFF("accepted-for-staff"),
    /** A piece of an item that has its own line. */
    WITH_ITS_ITEM("with-its-item"),
    GIVEN_BACK("given-back"),
    WITHDRAWN("withdrawn"),
    IN_MACHINE("in-machine");

    private final String label;

    ReportWord(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
