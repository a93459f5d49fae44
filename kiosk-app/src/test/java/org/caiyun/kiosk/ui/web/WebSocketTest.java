package org.caiyun.kiosk.ui.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class WebSocketTest {
    private final Echo echo = new Echo();
    private WebRig rig;

    @BeforeEach
    void start() {
        rig = WebRig.serving(WebRig.channel(echo));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void shakesHandsAsTheStandardHasIt() throws IOException {
        try (var client = new RawWebSocket(rig, "/ws")) {
            // the key and its answer are those of RFC 6455 1.3
            assertThat(client.answer)
                    .startsWith("HTTP/1.1 101 ")
                    .containsIgnoringCase("sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n")
                    .doesNotContainIgnoringCase("extensions");
        }
    }

    @Test
    void carriesTextBothWaysOnItsOwnThread() throws IOException, InterruptedException {
        try (var client = new RawWebSocket(rig, "/ws")) {
            client.send("还书 ᠨᠣᠮ 📚");

            assertThat(client.read().text()).isEqualTo("还书 ᠨᠣᠮ 📚");
            assertThat(echo.threads.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS))
                    .isEqualTo("web");
        }
    }

    @Test
    void joinsTheFragmentsOfAText() throws IOException {
        byte[] character = "书".getBytes(UTF_8);
        try (var client = new RawWebSocket(rig, "/ws")) {
            client.send(0x01, new byte[] {character[0]});
            client.send(RawWebSocket.PING, "between".getBytes(UTF_8));
            client.send(0x80, new byte[] {character[1], character[2]});

            RawWebSocket.Frame pong = client.read();
            assertThat(pong.first()).isEqualTo(RawWebSocket.PONG);
            assertThat(pong.text()).isEqualTo("between");
            assertThat(client.read().text()).isEqualTo("书");
        }
    }

    @Test
    void takesTheLongestTextAllowed() throws IOException {
        try (var client = new RawWebSocket(rig, "/ws")) {
            client.send("x".repeat(WebLimits.MESSAGE_BYTES));

            assertThat(client.read().payload().size()).isEqualTo(WebLimits.MESSAGE_BYTES);
        }
    }

    @ParameterizedTest
    @CsvSource({"0x82, 3, 1003", "0x81, 65537, 1009", "0x83, 1, 1002", "0xC1, 1, 1002", "0x80, 1, 1002"})
    void dropsAClientThatSendsSomethingElse(String first, int length, int status) throws Exception {
        try (var client = new RawWebSocket(rig, "/ws")) {
            client.send(Integer.decode(first), new byte[length]);

            RawWebSocket.Frame last = client.read();
            assertThat(last.first()).isEqualTo(RawWebSocket.CLOSE);
            assertThat(last.status()).isEqualTo(status);
            assertThat(echo.closed.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS)).isNotNull();
            assertThat(echo.heard).isEmpty();
            rig.awaitRefusal(Refusal.FRAME);
        }
    }

    @Test
    void dropsAClientWhoseFragmentsGrowTooLong() throws IOException {
        try (var client = new RawWebSocket(rig, "/ws")) {
            client.send(0x01, new byte[40_000]);
            client.send(0x00, new byte[40_000]);

            assertThat(client.read().status()).isEqualTo(1009);
        }
    }

    @Test
    void dropsAClientThatDoesNotMask() throws IOException {
        try (var client = new RawWebSocket(rig, "/ws")) {
            client.socket.getOutputStream().write(new byte[] {(byte) 0x81, 1, 'x'});

            assertThat(client.read().status()).isEqualTo(1002);
        }
    }

    @Test
    void dropsAClientWhoseTextIsNotUtf8() throws IOException {
        try (var client = new RawWebSocket(rig, "/ws")) {
            client.send(RawWebSocket.TEXT, new byte[] {(byte) 0xC0, (byte) 0x80});

            assertThat(client.read().status()).isEqualTo(1007);
            assertThat(echo.heard).isEmpty();
        }
    }

    @Test
    void answersTheClosingHandshake() throws Exception {
        try (var client = new RawWebSocket(rig, "/ws")) {
            client.send(RawWebSocket.CLOSE, new byte[] {0x03, (byte) 0xE8});

            assertThat(client.read().status()).isEqualTo(1000);
            assertThat(echo.closed.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS))
                    .isSameAs(echo.opened.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS));
        }
    }

    @Test
    void tellsOnceThatTheClientIsGone() throws Exception {
        new RawWebSocket(rig, "/ws").close();

        WebClient gone = echo.closed.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS);
        gone.send("too late");
        gone.close();

        assertThat(gone).isSameAs(echo.opened.poll());
        assertThat(echo.closed).isEmpty();
    }

    @Test
    void closesFromTheServersSide() throws Exception {
        try (var client = new RawWebSocket(rig, "/ws")) {
            echo.opened.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS).close();

            assertThat(client.read().status()).isEqualTo(1000);
            assertThat(client.socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void talksToTheJdksClient() throws Exception {
        var texts = new Texts();
        WebSocket client = rig.webSocket("/ws", texts);

        client.sendText("书".repeat(20_000), true).get(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS);

        assertThat(texts.next()).isEqualTo("书".repeat(20_000));
        client.sendClose(WebSocket.NORMAL_CLOSURE, "done").get(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS);
        assertThat(echo.closed.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void pingsASilentClientAndKeepsOneThatAnswers() throws Exception {
        try (WebRig quick = WebRig.serving(WebRig.channel(echo), WebRig.QUICK);
                var client = new RawWebSocket(quick, "/ws")) {
            // more pings than a silent client would get
            for (int i = 0; i < 6; i++) {
                assertThat(client.read().first()).isEqualTo(RawWebSocket.PING);
                client.send(RawWebSocket.PONG, new byte[0]);
            }
            assertThat(echo.closed).isEmpty();

            for (int i = 0; i < 3; i++) {
                assertThat(client.read().first()).isEqualTo(RawWebSocket.PING);
            }
            assertThat(client.read().status()).isEqualTo(1001);
            quick.awaitRefusal(Refusal.SILENT);
        }
    }

    @Test
    void dropsAClientThatDoesNotRead() throws Exception {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), rig.port));
            socket.setSoTimeout(WebRig.LIMIT_SECONDS * 1000);
            var _ = new RawWebSocket(rig, socket, "/ws");
            WebClient client = echo.opened.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS);
            String text = "x".repeat(1024 * 1024);
            int sent = 0;
            while (echo.closed.isEmpty() && sent < 100) {
                client.send(text);
                sent++;
            }

            assertThat(echo.closed.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS)).isSameAs(client);
            assertThat(rig.server.refusals().get(Refusal.STALLED)).isPositive();
        }
    }

    @Test
    void survivesItsCloseDuringASend() throws Exception {
        try (var client = new RawWebSocket(rig, "/ws")) {
            WebClient page = echo.opened.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS);
            Thread sender = Thread.ofPlatform().start(() -> {
                while (echo.closed.isEmpty()) {
                    page.send("x".repeat(10_000));
                }
            });
            assertThat(client.read().payload().size()).isEqualTo(10_000);

            rig.server.close();

            assertThat(sender.join(Duration.ofSeconds(WebRig.LIMIT_SECONDS))).isTrue();
            page.send("nobody hears this");
            assertThat(echo.closed).containsExactly(page);
        }
    }

    @Test
    void dropsAClientOverWhichTheChannelStumbles() throws IOException {
        WebChannel broken = new WebChannel() {
            @Override
            public void opened(WebClient client) {
                client.send("hello");
            }

            @Override
            public void received(WebClient client, String text) {
                throw new IllegalStateException("a bug");
            }

            @Override
            public void closed(WebClient client) {
                throw new IllegalStateException("another bug");
            }
        };
        try (WebRig other = WebRig.serving(WebRig.channel(broken));
                var client = new RawWebSocket(other, "/ws");
                var second = new RawWebSocket(other, "/ws")) {
            client.send("{}");

            assertThat(client.read().text()).isEqualTo("hello");
            assertThat(client.read().status()).isEqualTo(1011);
            assertThat(second.read().text()).isEqualTo("hello");
        }
    }

    @Test
    void dropsAClientWhoseOpeningStumbles() throws IOException {
        WebChannel broken = new WebChannel() {
            @Override
            public void opened(WebClient client) {
                throw new IllegalStateException("a bug");
            }

            @Override
            public void received(WebClient client, String text) {}

            @Override
            public void closed(WebClient client) {}
        };
        try (WebRig other = WebRig.serving(WebRig.channel(broken));
                var client = new RawWebSocket(other, "/ws")) {
            assertThat(client.read().status()).isEqualTo(1011);
        }
    }
}
