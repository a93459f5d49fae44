package org.caiyun.kiosk.journal;

/** What staff are asked to do about one return. */
public enum StaffTask {
    CHECK_REFUSED,
    CHECK_UNCONFIRMED,
    CHECK_NOT_SECURED,
    CHECK_REPLAY_REFUSED,
    CLEAR_JAM,
    FIND_ITEM,
    EMPTY_SLOT,
    IDENTIFY_ITEM,
    CHECK_DAMAGED,
    CHECK_RETURN_DATE,
    /** It was known by its label only. */
    TAG_ITEM,
    /** The platform says that it should not be on loan. */
    CHECK_PURCHASE,
    /** Pieces that belong to it were not put in. */
    CHECK_PIECES
}
