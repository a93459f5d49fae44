package org.caiyun.kiosk.journal;

/** Why an item in the slot could not be identified. */
public enum Obstacle {
    NO_TAG,
    SEVERAL_ITEMS,
    BLANK_TAG,
    UNTRUSTED_TAG,
    PATRON_CARD,
    UNSTABLE,
    READER_FAILED
}
