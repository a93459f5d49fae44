package org.caiyun.kiosk.decide;

/** The rows of the outcome table: what can become of an item. */
public enum OutcomeClass {
    CHECKED_IN,
    CHECKED_IN_ALERT,
    SHOP_BOUGHT,
    PURCHASE_KNOWN_TO_PLATFORM,
    /** The same, and another library bought it. */
    PURCHASE_OF_ANOTHER_LIBRARY,
    /** The cataloguers get it, and its ISBN is not that of the purchase. */
    PURCHASE_IN_DOUBT,
    /** The platform says that it should not be on loan at all. */
    PURCHASE_FOR_STAFF,
    OWN_REFUSED,
    PARTNER,
    PARTNER_REFUSED,
    NOT_OURS,
    UNCONFIRMED,
    UNREACHABLE,
    UNREADABLE,
    /** Known by its label: the library is told once it has landed. */
    LABEL_ONLY,
    LABEL_ONLY_SHOP_BOUGHT,
    LABEL_ONLY_PARTNER,
    /** A piece without a tag of an item that was taken before. */
    LOOSE_PIECE,
    WITHDRAWN_BY_PATRON,
    STUCK
}
