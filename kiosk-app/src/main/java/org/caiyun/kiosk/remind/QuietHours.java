package org.caiyun.kiosk.remind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours in which nobody is reminded, in the site's zone.
 *
 * @param to before {@code from}: on the next day; the same time: there are none
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    /** How long they still last; nothing outside of them. */
    Duration left(Instant now) {
        var local = now.atZone(zone);
        if (!covers(local.toLocalTime())) {
            return Duration.ZERO;
        }
        var end = local.with(to);
        var next = end.isAfter(local) ? end : local.plusDays(1).with(to);
        return Duration.between(local, next);
    }

    private boolean covers(LocalTime time) {
        return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }
}
