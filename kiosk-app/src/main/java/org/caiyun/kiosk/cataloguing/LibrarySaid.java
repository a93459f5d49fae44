package org.caiyun.kiosk.cataloguing;

import java.util.Locale;

/** What the library system had said of a return when the platform was told of it. */
public enum LibrarySaid {
    CHECKED_IN,
    REFUSED,
    UNCONFIRMED,
    QUEUED,
    /** Nor will it be: no number of an item is known. */
    NOT_ASKED;

    /** The name in messages, for instance {@code checked-in}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
