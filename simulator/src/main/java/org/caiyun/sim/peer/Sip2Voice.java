package org.caiyun.sim.peer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.caiyun.kiosk.library.sip2.LoginRequest;
import org.caiyun.kiosk.library.sip2.Sip2Date;

/** In whose name one connection is answered, and at what time. Before a login that is the first site's. */
final class Sip2Voice {
    private final List<Sip2Site> sites;
    private final InstantSource wallClock;
    private Sip2Site site;
    private Duration ahead = Duration.ZERO;

    /** At least one site; all speak alike. */
    Sip2Voice(List<Sip2Site> sites, InstantSource wallClock) {
        this.sites = List.copyOf(sites);
        this.wallClock = wallClock;
        site = sites.getFirst();
    }

    /** True where nobody needs to log in. */
    boolean isOpen() {
        return sites.stream().anyMatch(s -> s.account().user().isEmpty());
    }

    /** False where this is nobody's user and password. */
    boolean login(LoginRequest request) {
        Optional<Sip2Site> known = sites.stream()
                .filter(s -> s.account().user().equals(request.fields().first("CN"))
                        && s.account().password().equals(request.fields().first("CO")))
                .findFirst();
        known.ifPresent(s -> site = s);
        return known.isPresent();
    }

    void forget() {
        site = sites.getFirst();
    }

    Sip2Site site() {
        return site;
    }

    String institution() {
        return site.institution();
    }

    /** What is said as if the library's clock were this far ahead. */
    <T> T ahead(Duration time, Supplier<T> said) {
        ahead = time;
        try {
            return said.get();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    Instant instant() {
        return wallClock.instant().plus(ahead);
    }

    /** The instant that a client means, or now where it means none. */
    Instant meant(Sip2Date date) {
        return date.instant(site.wire().zone()).orElseGet(this::instant);
    }

    Sip2Date now() {
        return date(instant());
    }

    Sip2Date date(Instant at) {
        return Sip2Date.of(at, site.wire().zone());
    }
}
