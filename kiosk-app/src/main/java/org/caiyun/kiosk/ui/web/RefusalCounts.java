package org.caiyun.kiosk.ui.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and logs what was refused. Threads: any. */
final class RefusalCounts {
    private static final Logger log = LoggerFactory.getLogger(WebServer.class);

    private final AtomicLongArray counts = new AtomicLongArray(Refusal.values().length);

    /** Neither the address nor a header is logged, since either may hold the token. */
    void add(Refusal refusal) {
        long count = counts.incrementAndGet(refusal.ordinal());
        log.debug("web refused reason={} count={}", refusal, count);
    }

    Map<Refusal, Long> all() {
        var all = new EnumMap<Refusal, Long>(Refusal.class);
        for (Refusal refusal : Refusal.values()) {
            all.put(refusal, counts.get(refusal.ordinal()));
        }
        return all;
    }
}
