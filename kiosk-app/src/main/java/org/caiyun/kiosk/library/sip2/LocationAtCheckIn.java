package org.caiyun.kiosk.library.sip2;

/** What AP of a check-in holds. */
public enum LocationAtCheckIn {
    /** The location that is also sent with the login. */
    SENT,
    /** Nothing: the library system takes AP for the branch at which the item came back. */
    EMPTY
}
