package org.caiyun.kiosk.decide;

/** The rows of the outcome table: what can become of an item. */
public enum OutcomeClass {
    CHECKED_IN,
    CHECKED_IN_ALERT,
    SHOP_BOUGHT,
    PURCHASE_KNOWN_TO_PLATFORM,
    OWN_REFUSED,
    PARTNER,
    PARTNER_REFUSED,
    NOT_OURS,
    UNCONFIRMED,
    UNREACHABLE,
    UNREADABLE,
    WITHDRAWN_BY_PATRON,
    STUCK
}
