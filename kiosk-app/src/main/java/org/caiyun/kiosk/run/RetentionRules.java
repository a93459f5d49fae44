package org.caiyun.kiosk.run;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How many facts stay in the store, and when older ones leave it.
 *
 * @param keep the newest so many facts stay
 * @param more so many above that and they leave at any hour, not only at the quiet one
 * @param quiet when the machine is least used, in this zone
 */
public record RetentionRules(long keep, long more, LocalTime quiet, ZoneId zone) {
    public RetentionRules {
        if (keep < 1 || more < 1) {
            throw new IllegalArgumentException("keep " + keep + " facts, and " + more + " more");
        }
    }
}
