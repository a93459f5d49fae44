package org.caiyun.kiosk.cataloguing;

import java.util.Locale;

/** How far staff have come with a book. */
public enum TaskState {
    OPEN,
    /** Found in the bin. */
    RECEIVED,
    IN_WORK,
    COMPLETED,
    DISCREPANCY,
    EXCHANGE,
    WITHDRAWN;

    /** The name in messages and files, for instance {@code in-work}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Nothing is left to do with it at a desk for cataloguing. */
    public boolean isEnd() {
        return switch (this) {
            case COMPLETED, WITHDRAWN -> true;
            case OPEN, RECEIVED, IN_WORK, DISCREPANCY, EXCHANGE -> false;
        };
    }
}
