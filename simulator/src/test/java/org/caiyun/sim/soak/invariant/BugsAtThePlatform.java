package org.caiyun.sim.soak.invariant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caiyun.kiosk.http.HttpCall;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.sim.stage.SteppedServer;

/** Events that the platform hears twice, never, or in another order. */
final class BugsAtThePlatform {
    private static final String TASK = "cn.caiyun.task.opened";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");

    static final List<Planted> ALL = List.of(
            new Planted(PlatformHearsOnce.class, "each event comes once more under another id", Twice::new),
            new Planted(PlatformHearsOnce.class, "a task is lost that was called delivered", Lost::new),
            new Planted(PlatformHearsOnce.class, "a book's first task comes after its second", Overtaken::new));

    private BugsAtThePlatform() {}

    /** Stands between the kiosk and the platform. */
    private abstract static class OnTheWay implements PlantedBug {
        @Override
        public SteppedServer platform(SteppedServer server) {
            return (call, now) -> on(call, now, server);
        }

        abstract Optional<HttpResult> on(HttpCall call, Instant now, SteppedServer server);
    }

    private static boolean isTask(HttpCall call) {
        return call.body().contains(TASK);
    }

    private static Optional<HttpResult> taken(HttpCall call) {
        var id = ID.matcher(call.body());
        return Optional.of(new HttpResult.Answered(200, "{\"id\":\"" + (id.find() ? id.group(1) : "") + "\"}"));
    }

    private static final class Twice extends OnTheWay {
        @Override
        Optional<HttpResult> on(HttpCall call, Instant now, SteppedServer server) {
            var again = ID.matcher(call.body()).replaceFirst("\"id\":\"$1-again\"");
            if (isTask(call)) {
                var _ = server.on(
                        new HttpCall(call.method(), call.address(), call.headers(), again, call.limit()), now);
            }
            return server.on(call, now);
        }
    }

    private static final class Lost extends OnTheWay {
        @Override
        Optional<HttpResult> on(HttpCall call, Instant now, SteppedServer server) {
            return isTask(call) ? taken(call) : server.on(call, now);
        }
    }

    private static final class Overtaken extends OnTheWay {
        private Optional<HttpCall> kept = Optional.empty();
        private int tasks;

        @Override
        Optional<HttpResult> on(HttpCall call, Instant now, SteppedServer server) {
            if (isTask(call) && ++tasks == 1) {
                kept = Optional.of(call);
                return taken(call);
            }
            var answer = server.on(call, now);
            if (isTask(call)) {
                kept.ifPresent(first -> server.on(first, now));
                kept = Optional.empty();
            }
            return answer;
        }
    }
}
