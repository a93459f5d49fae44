package org.caiyun.kiosk.decide;

import java.util.Locale;

/** What a {@link SortRule} may look at; each is text, and empty where nothing is known. */
public enum SortField {
    /** The item's barcode. */
    BARCODE,
    /** The library's own bin code (SIP2 CL). */
    SORT_BIN,
    /** Where a hold or transit goes (SIP2 CT). */
    DESTINATION,
    /** Where the item stands when it is at home (SIP2 AQ). */
    LOCATION,
    /** Why staff look at it (SIP2 CV): {@code none}, {@code hold-here}, {@code transit} and so on. */
    ALERT,
    /** {@code own}, {@code bought}, the partner library's name, or {@code foreign}. */
    OWNER;

    /** As it is written in a configuration and in a reason. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
