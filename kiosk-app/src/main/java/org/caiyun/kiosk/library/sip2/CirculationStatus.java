package org.caiyun.kiosk.library.sip2;

/** Where an item stands in circulation (3M SIP 2.00, revision 2.12, field "circulation status"). */
public enum CirculationStatus {
    OTHER("01"),
    ON_ORDER("02"),
    AVAILABLE("03"),
    CHARGED("04"),
    CHARGED_UNTIL_RECALL_DATE("05"),
    IN_PROCESS("06"),
    RECALLED("07"),
    ON_HOLD_SHELF("08"),
    TO_BE_RESHELVED("09"),
    IN_TRANSIT("10"),
    CLAIMED_RETURNED("11"),
    LOST("12"),
    MISSING("13");

    private final String code;

    CirculationStatus(String code) {
        this.code = code;
    }

    /** The status of this code; a code that the standard does not have is {@link #OTHER}. */
    static CirculationStatus ofCode(String code) {
        for (CirculationStatus status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        return OTHER;
    }

    public String code() {
        return code;
    }
}
