package org.caiyun.sim.stage;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.caiyun.kiosk.http.HttpCall;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.sim.time.Timeline;

/**
 * The network of a stepped stage: a call takes a while to its server and its answer a while back. What has left the
 * kiosk arrives, also when the kiosk is killed meanwhile.
 */
public final class SteppedHttp {
    private static final Duration QUICKEST = Duration.ofMillis(2);
    private static final Duration USUAL = Duration.ofMillis(40);

    private final Timeline time;
    private final RandomGenerator random;
    private SteppedServer server = SteppedServer.SILENT;
    private Duration slowest = USUAL;

    SteppedHttp(Timeline time, RandomGenerator random) {
        this.time = time;
        this.random = random;
    }

    public void serve(SteppedServer other) {
        server = other;
    }

    /** How long one way takes at most; each is drawn anew. */
    public void slowest(Duration oneWay) {
        slowest = oneWay;
    }

    /** {@code then} is told once, at the latest at the call's limit. */
    void send(HttpCall call, Consumer<HttpResult> then) {
        var ended = new AtomicBoolean();
        time.after(
                call.limit(),
                () -> end(
                        ended,
                        new HttpResult.Failed("no answer within " + call.limit().toMillis() + " ms"),
                        then));
        time.after(
                way(),
                () -> server.on(call, time.instant())
                        .ifPresent(result -> time.after(way().plus(server.latency()), () -> end(ended, result, then))));
    }

    private static void end(AtomicBoolean ended, HttpResult result, Consumer<HttpResult> then) {
        if (ended.compareAndSet(false, true)) {
            then.accept(result);
        }
    }

    private Duration way() {
        long span = Math.max(1, slowest.minus(QUICKEST).toNanos());
        return QUICKEST.plusNanos(random.nextLong(span));
    }
}
