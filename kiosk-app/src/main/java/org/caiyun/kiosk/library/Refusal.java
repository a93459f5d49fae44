package org.caiyun.kiosk.library;

/** Why the library did not check an item in; found from the item's status, never from a message text. */
public enum Refusal {
    NOT_ON_LOAN,
    UNKNOWN_ITEM,
    OTHER_LIBRARY,
    BLOCKED,
    CLAIMED_RETURNED,
    LOST,
    WITHDRAWN,
    REFERENCE_ONLY,
    OTHER
}
