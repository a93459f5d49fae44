package org.caiyun.sim.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.caiyun.kiosk.http.HttpCall;
import org.caiyun.kiosk.http.HttpResult;

/** What the kiosk's calls reach on a stepped stage. One thread. */
@FunctionalInterface
public interface SteppedServer {
    /** Answers nothing, ever. */
    SteppedServer SILENT = (_, _) -> Optional.empty();

    /** What the call meets when it arrives; absent: no answer comes, and the call fails at its limit. */
    Optional<HttpResult> on(HttpCall call, Instant now);

    /** How long it takes over an answer now. */
    default Duration latency() {
        return Duration.ZERO;
    }
}
