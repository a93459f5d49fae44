package org.caiyun.kiosk.run;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.Uptime;

/**
 * The causes for which one device has been down since it was last ready, by their numbers.
 *
 * @param newest the cause as it is now
 * @param since when it began to be this one
 * @param shown the one that was said last
 * @param known all that were said
 */
record Outage(String newest, Uptime since, String shown, List<String> known) {
    Outage {
        known = List.copyOf(known);
    }

    /** Its first cause is about to be said. */
    static Outage begin(String number, Uptime now) {
        return new Outage(number, now, number, List.of());
    }

    Outage with(String number, Uptime now) {
        return number.equals(newest) ? this : new Outage(number, now, shown, known);
    }

    boolean isSaid() {
        return newest.equals(shown);
    }

    /** Whether the newest cause is to be said: it never was in this outage, or has been there for so long. */
    boolean isNews(Uptime now, Duration stands) {
        return !isSaid() && (!known.contains(newest) || since.plus(stands).reachedAt(now));
    }

    Outage said() {
        var all = Stream.concat(known.stream(), Stream.of(newest)).distinct().toList();
        return new Outage(newest, since, newest, all);
    }
}
