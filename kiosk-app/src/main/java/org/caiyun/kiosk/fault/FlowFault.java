package org.caiyun.kiosk.fault;

/** Something wrong with returns themselves, not with one device. */
public enum FlowFault {
    JAMMED(801),
    VANISHED(802),
    NOT_SECURED(803),
    BIN_FULL(804),
    BIN_NEARLY_FULL(805),
    LEFT_IN_SLOT(806),
    UNCONFIRMED(807),
    QUEUE_OLD(808),
    REPLAY_REFUSED(809),
    PAPER_LOW(810),
    RECEIPT_CUT_SHORT(811),
    RECEIPT_UNKNOWN(812),
    CLOCK_UNTRUSTED(813),
    EVENTS_OVERFLOWED(814),
    CLOCKS_DIFFER(815),
    REMINDER_UNDELIVERED(816);

    private final int number;

    FlowFault(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
