package org.caiyun.kiosk.item;

import java.util.Locale;

/** What staff should know about a book in a bin. */
public enum Flag {
    HOLD_HERE,
    HOLD_ELSEWHERE,
    TRANSIT,
    ILL,
    OTHER_ALERT,
    NOT_ON_LOAN,
    NOT_IN_CATALOGUE,
    CLAIMED,
    LOST,
    WITHDRAWN,
    IN_LIBRARY_ONLY,
    BLOCKED,
    OTHER_LIBRARY,
    REFUSED,
    NOT_SECURED,
    QUEUED,
    UNCONFIRMED,
    REPLAY_REFUSED,
    LEFT_IN_SLOT,
    DAMAGED_BY_PATRON_REPORT,
    /** Shop-bought and never catalogued. */
    FIRST_RETURN,
    UNIDENTIFIED,
    /** Its tag says that the library discarded it. */
    DISCARDED,
    /** No tag, or one that says nothing: it was known by its label. */
    NO_TAG,
    TAG_BARCODE_MISMATCH,
    /** Pieces that belong to it were not put in. */
    PARTS_MISSING,
    /** Shop-bought, and the catalogue already has the title. */
    SECOND_COPY,
    BRIEF_RECORD,
    NO_CALL_NUMBER,
    FOREIGN_TAG,
    TWO_TAGS,
    /** Another ISBN than that of the purchase. */
    ISBN_MISMATCH,
    /** The reader's loan is the platform's, not the library system's. */
    LOAN_AT_PLATFORM,
    /** Cancelled, or to be exchanged with the shop. */
    PURCHASE_VOID,
    /** The shop's own stock, which nobody has borrowed. */
    SHOP_STOCK,
    /** Bought on-line: its order code names it, and nobody has stuck a barcode on. */
    NO_BARCODE;

    /** The name in reports and files, for instance {@code not-on-loan}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
