package org.caiyun.kiosk.decide;

/** What a {@link SortRule} may look at; each is text, and empty where nothing is known. */
public enum SortField {
    /** The item's barcode. */
    BARCODE("barcode"),
    /** The library's own bin code (SIP2 CL). */
    SORT_BIN("sortBin"),
    /** Where a hold or transit goes (SIP2 CT). */
    DESTINATION("destination"),
    /** Where the item stands when it is at home (SIP2 AQ). */
    LOCATION("permanentLocation"),
    /** Why staff look at it (SIP2 CV): {@code none}, {@code hold-here}, {@code transit} and so on. */
    ALERT("alert"),
    /** {@code own}, {@code bought}, the partner library's name, or {@code foreign}. */
    OWNER("owner");

    private final String key;

    SortField(String key) {
        this.key = key;
    }

    /** As it is written in a configuration and in a reason. */
    public String key() {
        return key;
    }
}
