package org.caiyun.kiosk.journal;

/** Why an item is taken or given back; each has its text for the patron. */
public enum Reason {
    OWN_ITEM,
    PARTNER_ITEM,
    FOREIGN_ITEM,
    UNREADABLE,
    SEVERAL_ITEMS,
    PATRON_CARD,
    READER_DOWN,
    NOT_CAPTURED,
    NOT_TAKEN_BACK,
    SET_INCOMPLETE,
    /** A tag of the supply chain: in no library yet. */
    UNSOLD_STOCK,
    NO_LIBRARY_BARCODE,
    TAG_AND_LABEL_DIFFER,
    /** A piece of an item that was taken before. */
    LOOSE_PIECE
}
