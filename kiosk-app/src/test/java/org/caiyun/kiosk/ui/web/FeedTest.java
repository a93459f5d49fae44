package org.caiyun.kiosk.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.caiyun.device.Uptime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The feed behind a real server, with clients at real sockets. */
@Timeout(60)
final class FeedTest {
    private static final Uptime LATER = Uptime.ZERO.plus(Duration.ofSeconds(7));

    private final AtomicReference<Uptime> uptime = new AtomicReference<>(Uptime.ZERO);
    private final LinkedBlockingQueue<String> intents = new LinkedBlockingQueue<>();
    private final Feed feed = new Feed(uptime::get, intents::add);
    private WebRig rig;

    @BeforeEach
    void start() {
        rig = WebRig.serving(WebRig.channel(feed));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void showsANewClientTheLatest() throws IOException {
        feed.publish("one", 1);
        feed.publish("two", 2);

        try (var client = new RawWebSocket(rig, "/ws")) {
            assertThat(client.read().text()).isEqualTo("two");
        }
    }

    @Test
    void sendsTheNextOnlyAfterThePainting() throws IOException {
        try (var client = new RawWebSocket(rig, "/ws")) {
            feed.publish("one", 1);
            assertThat(client.read().text()).isEqualTo("one");

            feed.publish("two", 2);
            feed.publish("three", 3);
            client.send(painted(1));

            assertThat(client.read().text()).as("two was left out").isEqualTo("three");
        }
    }

    @Test
    void sendsAtOnceToAClientThatHasPainted() throws IOException {
        try (var client = new RawWebSocket(rig, "/ws")) {
            feed.publish("one", 1);
            assertThat(client.read().text()).isEqualTo("one");
            client.send(painted(1));
            WebRig.await(() -> feed.viewings().contains(new Viewing.Painted(1, Uptime.ZERO)));

            feed.publish("two", 2);

            assertThat(client.read().text()).isEqualTo("two");
        }
    }

    @Test
    void takesNoPaintingOfAnotherModel() throws IOException, InterruptedException {
        try (var client = new RawWebSocket(rig, "/ws")) {
            client.send(painted(0));
            feed.publish("two", 2);
            assertThat(client.read().text()).isEqualTo("two");
            client.send(painted(1));
            client.send(painted(3));
            client.send("{\"do\":\"done\"}");

            assertThat(intents.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("{\"do\":\"done\"}");
            assertThat(feed.viewings()).containsExactly(new Viewing.Waiting(2, Uptime.ZERO));
        }
    }

    @Test
    void handsOnEverythingElseAsItCame() throws IOException, InterruptedException {
        List<String> others = List.of(
                "{\"do\":\"receipt\",\"choice\":\"qr\"}",
                "{\"do\":\"painted\"}",
                "{\"do\":\"painted\",\"rev\":\"1\"}",
                "{\"do\":\"painted\",\"rev\":1e99}",
                "{\"do\":\"painted\",\"rev\":99999999999999999999}",
                "{\"do\":\"painted\",\"rev\":1} {}",
                "{\"do\":\"painted\",\"do\":\"done\",\"rev\":1}",
                "[]",
                "nonsense",
                "");
        try (var client = new RawWebSocket(rig, "/ws")) {
            for (String text : others) {
                client.send(text);
            }

            for (String text : others) {
                assertThat(intents.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo(text);
            }
        }
    }

    @Test
    void tellsHowFarEachClientIs() throws IOException {
        try (var first = new RawWebSocket(rig, "/ws")) {
            WebRig.await(() -> feed.viewings().equals(List.of(new Viewing.Fresh(Uptime.ZERO))));
            feed.publish("one", 1);
            assertThat(first.read().text()).isEqualTo("one");
            uptime.set(LATER);
            try (var second = new RawWebSocket(rig, "/ws")) {
                assertThat(second.read().text()).isEqualTo("one");
                second.send(painted(1));

                WebRig.await(() -> feed.viewings()
                        .equals(List.of(new Viewing.Waiting(1, Uptime.ZERO), new Viewing.Painted(1, LATER))));
            }
            WebRig.await(() -> feed.viewings().size() == 1);
        }
        WebRig.await(() -> feed.viewings().isEmpty());
    }

    @Test
    void deliversAModelOfAMegabyteWhole() throws InterruptedException {
        String model = "{\"rev\":1,\"title\":\"" + "《草原》ab".repeat(90_000) + "\"}";
        var texts = new Texts();
        feed.publish(model, 1);

        rig.webSocket("/ws", texts);

        assertThat(texts.next()).isEqualTo(model).hasSizeGreaterThan(500_000);
    }

    @Test
    void keepsTwoClientsInStep() throws IOException {
        try (var left = new RawWebSocket(rig, "/ws");
                var right = new RawWebSocket(rig, "/ws")) {
            WebRig.await(() -> feed.viewings().size() == 2);
            for (long rev : LongStream.rangeClosed(1, 200).toArray()) {
                feed.publish("model " + rev, rev);
                assertThat(left.read().text()).isEqualTo("model " + rev);
                assertThat(right.read().text()).isEqualTo("model " + rev);
                left.send(painted(rev));
                right.send(painted(rev));
                WebRig.await(() -> feed.viewings().stream().allMatch(v -> v instanceof Viewing.Painted));
            }
        }
    }

    @Test
    void leavesAStalledClientBehind() throws IOException {
        try (var stalled = new RawWebSocket(rig, "/ws");
                var swift = new RawWebSocket(rig, "/ws")) {
            WebRig.await(() -> feed.viewings().size() == 2);
            // more than the server would let wait, were each of them sent
            String padding = "x".repeat(1024 * 1024);
            for (long rev : LongStream.rangeClosed(1, 40).toArray()) {
                feed.publish(rev + padding, rev);
                assertThat(swift.read().text()).startsWith(rev + "x");
                swift.send(painted(rev));
                WebRig.await(() -> feed.viewings().contains(new Viewing.Painted(rev, Uptime.ZERO)));
            }

            assertThat(feed.viewings()).contains(new Viewing.Waiting(1, Uptime.ZERO));
            assertThat(rig.server.refusals()).containsEntry(Refusal.STALLED, 0L);
            assertThat(stalled.read().text()).startsWith("1x");
            stalled.send(painted(1));
            assertThat(stalled.read().text()).startsWith("40x");
        }
    }

    @Test
    void forgetsPaintingsOfTheGone() {
        var client = new Gone();
        feed.publish("one", 1);

        feed.received(client, painted(1));

        assertThat(feed.viewings()).isEmpty();
    }

    private static String painted(long rev) {
        return "{\"do\":\"painted\",\"rev\":" + rev + "}";
    }

    /** A client that was never opened. */
    private static final class Gone implements WebClient {
        @Override
        public void send(String text) {
            throw new AssertionError("nothing is sent to it");
        }

        @Override
        public void close() {}
    }
}
