package org.caiyun.kiosk.boot;

import java.time.format.DateTimeFormatter;
import org.caiyun.kiosk.item.WallTime;

/** A time as lists show it. */
final class ListedTime {
    private ListedTime() {}

    /** A question mark says that no clock was right then. */
    static String of(WallTime at, DateTimeFormatter time) {
        return time.format(at.shown()) + (at.isKnown() ? "" : "?");
    }
}
