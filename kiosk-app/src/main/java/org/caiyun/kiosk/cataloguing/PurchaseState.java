package org.caiyun.kiosk.cataloguing;

import java.util.Locale;

/** How far a shop-bought copy has come, as the platform says. */
public enum PurchaseState {
    /** The shop's own stock still: nobody has borrowed it. */
    UNSOLD,
    /** With a reader; its next return is the first. */
    ON_LOAN,
    /** Has come back, and is not catalogued yet. */
    RETURNED,
    /** Catalogued: an ordinary copy. */
    COMPLETED,
    /** The library does not pay for it after all. */
    CANCELLED,
    /** To be exchanged with the shop. */
    EXCHANGED;

    /** The name in messages and files, for instance {@code on-loan}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
