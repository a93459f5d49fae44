package org.caiyun.kiosk.library;

/** Why the library wants an eye on a returned item (SIP2 field CV of the 3M extensions). */
public enum AlertType {
    NONE,
    HOLD_HERE,
    HOLD_ELSEWHERE,
    INTERLIBRARY_LOAN,
    TRANSIT,
    OTHER
}
