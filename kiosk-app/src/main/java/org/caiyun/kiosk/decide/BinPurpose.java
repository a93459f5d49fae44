package org.caiyun.kiosk.decide;

/** What a bin is for. */
public enum BinPurpose {
    ORDINARY,
    STAFF,
    HOLD,
    TRANSIT,
    CATALOGUING
}
