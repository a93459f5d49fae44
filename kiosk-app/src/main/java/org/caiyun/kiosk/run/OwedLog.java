package org.caiyun.kiosk.run;

import java.time.Duration;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.OwedCheckIns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log how many check-ins wait for the library, and since when the oldest does: when the first begins to
 * wait, once a minute, and when none waits any more.
 *
 * <p>Threads: the loop's.
 */
final class OwedLog {
    private static final Logger log = LoggerFactory.getLogger(OwedLog.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private Uptime notBefore = new Uptime(Long.MIN_VALUE);
    private boolean waits;

    void note(OwedCheckIns owed, Uptime now) {
        if (owed.isEmpty() != waits && !(waits && notBefore.reachedAt(now))) {
            return;
        }
        waits = !owed.isEmpty();
        notBefore = now.plus(AGAIN);
        owed.oldest()
                .ifPresentOrElse(
                        oldest -> log.info(
                                "library owed={} oldest={}",
                                owed.size(),
                                oldest.returnedAt().shown()),
                        () -> log.info("library owed=0"));
    }
}
