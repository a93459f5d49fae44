package org.caiyun.kiosk.library.sip2;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.WallTime;

/**
 * The dates that the library is told. While the machine's own clock is not right they are counted from the library's
 * clock, as its last status (98) showed it, by the uptime since; a date that neither clock can tell is left blank, and
 * never guessed.
 */
final class Sip2Dates {
    private final ZoneId zone;
    private final Supplier<Optional<Instant>> wallClock;
    private Optional<Heard> library = Optional.empty();

    private record Heard(Instant said, Uptime at) {
        Instant at(Uptime then) {
            return said.plus(then.since(at));
        }
    }

    /** {@code wallClock} is empty while the machine's clock is not right. */
    Sip2Dates(ZoneId zone, Supplier<Optional<Instant>> wallClock) {
        this.zone = zone;
        this.wallClock = wallClock;
    }

    /** A library that shows no time, as with eighteen zeros, leaves what was heard before. */
    void heard(AcsStatus status, Uptime now) {
        status.clock().instant(zone).ifPresent(said -> library = Optional.of(new Heard(said, now)));
    }

    Sip2Date now(Uptime now) {
        return date(wallClock.get().or(() -> library.map(heard -> heard.at(now))));
    }

    Sip2Date of(WallTime time) {
        return switch (time) {
            case WallTime.Known(var instant) -> Sip2Date.of(instant, zone);
            case WallTime.ByUptime(var _, var at) -> date(library.map(heard -> heard.at(at)));
            case WallTime.Unknown _ -> Sip2Date.BLANK;
        };
    }

    private Sip2Date date(Optional<Instant> instant) {
        return instant.map(at -> Sip2Date.of(at, zone)).orElse(Sip2Date.BLANK);
    }
}
