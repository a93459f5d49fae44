package org.caiyun.kiosk.cataloguing.marc;

import java.util.Locale;

/** What a subfield of the holdings can hold. What a draft does not know is left empty, for staff to fill in. */
public enum ItemContent {
    LIBRARY(false),
    LOCATION(false),
    CLASS(false),
    BOOK_NUMBER(false),
    CALL_NUMBER(false),
    BARCODE(true),
    PRICE(true),
    VOLUME(true);

    private final boolean ofACopy;

    ItemContent(boolean ofACopy) {
        this.ofACopy = ofACopy;
    }

    /** Two copies of a title differ in it. */
    public boolean isOfACopy() {
        return ofACopy;
    }

    /** The name in files, for instance {@code book-number}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
