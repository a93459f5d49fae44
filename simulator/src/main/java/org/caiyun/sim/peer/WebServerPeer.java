package org.caiyun.sim.peer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;

/** A web server where a library should be: it takes nothing it hears for HTTP, says so and hangs up. */
public final class WebServerPeer implements Peer {
    private static final Duration THINKING = Duration.ofMillis(1);
    private static final Bytes BAD_REQUEST =
            Bytes.ofText("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", US_ASCII);

    @Override
    public PeerReaction opened(Uptime now) {
        return PeerReaction.none();
    }

    @Override
    public PeerReaction received(Bytes bytes, Uptime now) {
        return new PeerReaction(List.of(
                new PeerReaction.Reply(THINKING, BAD_REQUEST), new PeerReaction.HangUp(THINKING.multipliedBy(2))));
    }

    @Override
    public void closed(Uptime now) {}

    @Override
    public PeerReaction tick(Uptime now) {
        return PeerReaction.none();
    }

    @Override
    public Optional<Uptime> deadline() {
        return Optional.empty();
    }
}
