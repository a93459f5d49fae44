package org.caiyun.kiosk.journal;

/** Why an item in the slot could not be identified. */
public enum Obstacle {
    NO_TAG,
    SEVERAL_ITEMS,
    BLANK_TAG,
    UNTRUSTED_TAG,
    PATRON_CARD,
    /** Some parts of a set, and not all; the detail is missing/total. */
    SET_INCOMPLETE,
    UNSTABLE,
    READER_FAILED,
    /** Only a number of the book trade (ISBN, ISSN) was seen on it. */
    NO_LIBRARY_BARCODE,
    /** The tag names one item and the label another; the detail names both. */
    TAG_AND_LABEL_DIFFER,
    /** No name of its own: a piece of the item whose return the detail names, which comes without tags. */
    LOOSE_PIECE
}
