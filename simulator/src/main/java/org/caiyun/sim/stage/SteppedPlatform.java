package org.caiyun.sim.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.caiyun.kiosk.http.HttpCall;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.sim.platform.PlatformDoor;
import org.caiyun.sim.platform.PlatformRequest;
import org.caiyun.sim.platform.PlatformServer;

/** The platform as a stepped kiosk's calls meet it: the same that a real one finds behind HTTP. */
public record SteppedPlatform(PlatformDoor door) implements SteppedServer {
    /** What a kiosk's configuration says; no call of a stepped kiosk leaves the program. */
    public static final String ADDRESS = "http://127.0.0.1:1" + PlatformServer.BASE;

    @Override
    public Optional<HttpResult> on(HttpCall call, Instant now) {
        var path = call.address().getRawPath();
        var request = new PlatformRequest(
                call.method(),
                path.startsWith(PlatformServer.BASE) ? path.substring(PlatformServer.BASE.length()) : "",
                Optional.ofNullable(call.address().getRawQuery()).orElse(""),
                call.headers().getOrDefault("Authorization", ""),
                call.body());
        return switch (door.answer(request, now)) {
            case PlatformDoor.Delivery.Nothing() -> Optional.of(new HttpResult.Failed("nobody listens"));
            case PlatformDoor.Delivery.Reply(var reply, var _) ->
                Optional.of(new HttpResult.Answered(reply.status(), reply.body()));
        };
    }

    @Override
    public Duration latency() {
        return door.latency();
    }
}
