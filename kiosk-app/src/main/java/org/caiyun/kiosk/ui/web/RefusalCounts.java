package org.caiyun.kiosk.ui.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and logs what was refused. Threads: any. */
final class RefusalCounts {
    private static final Logger log = LoggerFactory.getLogger(WebServer.class);

    private final Map<Refusal, AtomicLong> counts = Stream.of(Refusal.values())
            .collect(Collectors.toUnmodifiableMap(refusal -> refusal, _ -> new AtomicLong()));

    /** Neither the address nor a header is logged, since either may hold the token. */
    void add(Refusal refusal) {
        long count = Objects.requireNonNull(counts.get(refusal)).incrementAndGet();
        log.debug("web refused reason={} count={}", refusal, count);
    }

    Map<Refusal, Long> all() {
        var all = new EnumMap<Refusal, Long>(Refusal.class);
        counts.forEach((refusal, count) -> all.put(refusal, count.get()));
        return all;
    }
}
