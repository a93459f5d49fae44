package org.caiyun.kiosk.ui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, by the bytes of the request. */
@Timeout(30)
final class GateTest {
    private static final String END = "Connection: close\r\n\r\n";
    private static final String KNOWN = "Host: HOST\r\nCookie: COOKIE\r\n";
    private static final String UPGRADE = String.join(
            "\r\n",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "");

    private static WebRig rig;

    @BeforeAll
    static void start() {
        rig = WebRig.serving(WebRig.channel(new Echo()));
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments(200, "GET / HTTP/1.1\r\n" + KNOWN + END),
                arguments(200, "GET / HTTP/1.1\r\nHost: localhost:PORT\r\nCookie: COOKIE\r\n" + END),
                arguments(200, "GET / HTTP/1.1\r\nHost: [::1]:PORT\r\nCookie: COOKIE\r\n" + END),
                arguments(200, "GET / HTTP/1.1\r\nhost: LocalHost:PORT\r\ncookie: a=b;COOKIE; c=d\r\n" + END),
                arguments(200, "GET / HTTP/1.1\r\n" + KNOWN + "Origin: ORIGIN\r\n" + END),
                arguments(200, "GET / HTTP/1.1\r\n" + KNOWN + "Content-Length: 0\r\n" + END),
                arguments(200, "GET / HTTP/1.0\r\n" + KNOWN + "\r\n"),
                // another port's page has set a cookie of our name; ours still counts
                arguments(
                        200, "GET / HTTP/1.1\r\nHost: HOST\r\nCookie: caiyun-PORT=tossed\r\nCookie: COOKIE\r\n" + END),
                // a request to change the protocol to HTTP/2 is left alone
                arguments(200, "GET / HTTP/1.1\r\n" + KNOWN + "Connection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n"),
                arguments(421, "GET / HTTP/1.1\r\nHost: evil.example:PORT\r\nCookie: COOKIE\r\n" + END),
                arguments(421, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: COOKIE\r\n" + END),
                arguments(421, "GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\nCookie: COOKIE\r\n" + END),
                arguments(421, "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT.evil.example\r\nCookie: COOKIE\r\n" + END),
                arguments(421, "GET / HTTP/1.1\r\nHost: 0.0.0.0:PORT\r\nCookie: COOKIE\r\n" + END),
                arguments(421, "GET / HTTP/1.1\r\nHost: \r\nCookie: COOKIE\r\n" + END),
                arguments(421, "GET / HTTP/1.1\r\nCookie: COOKIE\r\n" + END),
                arguments(400, "GET / HTTP/1.1\r\nHost: evil.example\r\n" + KNOWN + END),
                arguments(403, "GET / HTTP/1.1\r\nHost: HOST\r\n" + END),
                arguments(403, "GET / HTTP/1.1\r\nHost: HOST\r\nCookie: caiyun-PORT=0123456789abcdefTOKEM\r\n" + END),
                arguments(403, "GET / HTTP/1.1\r\nHost: HOST\r\nCookie: caiyun-PORT\r\n" + END),
                arguments(403, "GET / HTTP/1.1\r\nHost: HOST\r\nCookie: caiyun-1=0123456789abcdefTOKEN\r\n" + END),
                arguments(403, "GET /?token=wrong HTTP/1.1\r\n" + KNOWN + END),
                arguments(403, "GET / HTTP/1.1\r\n" + KNOWN + "Origin: http://evil.example\r\n" + END),
                arguments(403, "GET / HTTP/1.1\r\n" + KNOWN + "Origin: null\r\n" + END),
                arguments(403, "GET / HTTP/1.1\r\n" + KNOWN + "Origin: ORIGIN\r\nOrigin: ORIGIN\r\n" + END),
                arguments(403, "POST / HTTP/1.1\r\n" + KNOWN + "Content-Length: 2\r\n" + END + "{}"),
                arguments(403, "POST / HTTP/1.1\r\n" + KNOWN + "Origin: http://localhost:PORT\r\n" + END),
                arguments(403, "POST /?token=0123456789abcdefTOKEN HTTP/1.1\r\nHost: HOST\r\nOrigin: ORIGIN\r\n" + END),
                arguments(403, "GET /ws HTTP/1.1\r\n" + KNOWN + UPGRADE + "\r\n"),
                arguments(403, "GET /ws HTTP/1.1\r\n" + KNOWN + "Origin: http://evil.example\r\n" + UPGRADE + "\r\n"),
                arguments(403, "GET /ws HTTP/1.1\r\nHost: HOST\r\nOrigin: ORIGIN\r\n" + UPGRADE + "\r\n"),
                arguments(
                        403,
                        "GET /ws?token=0123456789abcdefTOKEN HTTP/1.1\r\nHost: HOST\r\nOrigin: ORIGIN\r\n" + UPGRADE
                                + "\r\n"),
                arguments(405, "POST / HTTP/1.1\r\n" + KNOWN + "Origin: ORIGIN\r\nContent-Length: 2\r\n" + END + "{}"),
                arguments(405, "DELETE / HTTP/1.1\r\n" + KNOWN + "Origin: ORIGIN\r\n" + END),
                arguments(405, "TRACE / HTTP/1.1\r\n" + KNOWN + "Origin: ORIGIN\r\n" + END),
                arguments(405, "OPTIONS / HTTP/1.1\r\n" + KNOWN + "Origin: ORIGIN\r\n" + END),
                arguments(404, "GET /ws2 HTTP/1.1\r\n" + KNOWN + "Origin: ORIGIN\r\n" + UPGRADE + "\r\n"),
                arguments(426, "GET /ws HTTP/1.1\r\n" + KNOWN + END),
                arguments(400, "GET / HTTP/1.1\r\n" + KNOWN + "Content-Length: 2\r\n" + END + "{}"),
                arguments(400, "GET / HTTP/1.1\r\n" + KNOWN + "Transfer-Encoding: chunked\r\n" + END + "0\r\n\r\n"),
                arguments(400, "GET http://evil.example/ HTTP/1.1\r\n" + KNOWN + END),
                arguments(400, "GET //evil.example/ HTTP/1.1\r\n" + KNOWN + END),
                arguments(400, "GET /?a=1&a=2 HTTP/1.1\r\n" + KNOWN + END),
                arguments(400, "GET /?a=%zz HTTP/1.1\r\n" + KNOWN + END),
                arguments(400, "GET / HTTP/2.0\r\n" + KNOWN + END),
                arguments(400, "GET / HTTP/1.1\r\nno colon\r\n" + KNOWN + END),
                arguments(400, "GET / HTTP/1.1\r\n" + KNOWN + "X: a\u0001b\r\n" + END),
                arguments(400, "\u0016\u0003\u0001 hello TLS\r\n\r\n"),
                arguments(414, "GET /" + "a".repeat(5000) + " HTTP/1.1\r\n" + KNOWN + END),
                arguments(431, "GET / HTTP/1.1\r\n" + KNOWN + "X: " + "a".repeat(17_000) + "\r\n" + END));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void answersWithTheStatus(int status, String request) throws IOException {
        String answer = rig.exchange(request);

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).doesNotContainIgnoringCase("access-control-");
        if (status >= 400) {
            assertThat(answer).containsIgnoringCase("\r\nconnection: close\r\n").doesNotContain("TOKEN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "14", "2"})
    void wantsVersion13OfWebSocket(String version) throws IOException {
        String upgrade = UPGRADE.replace("Version: 13", "Version: " + version);

        String answer = rig.exchange("GET /ws HTTP/1.1\r\n" + KNOWN + "Origin: ORIGIN\r\n" + upgrade + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 426 ").contains("sec-websocket-version: 13\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "dGhlIHNhbXBsZSBub25jZQ", "dGhlIHNhbXBsZSBub25jZQ==X"})
    void wantsAKeyOf16Bytes(String key) throws IOException {
        String upgrade = UPGRADE.replace("dGhlIHNhbXBsZSBub25jZQ==", key);

        String answer = rig.exchange("GET /ws HTTP/1.1\r\n" + KNOWN + "Origin: ORIGIN\r\n" + upgrade + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 426 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD /ws HTTP/1.1", "GET /ws HTTP/1.0", "GET /ws HTTP/1.1\r\nX-Connection: no"})
    void doesNotUpgradeHalfARequest(String line) throws IOException {
        String upgrade = line.contains("X-") ? UPGRADE.replace("Connection: Upgrade\r\n", "") : UPGRADE;

        String answer = rig.exchange(line + "\r\n" + KNOWN + "Origin: ORIGIN\r\n" + upgrade + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 426 ");
    }

    @Test
    void givesTheCookieForTheTokenAndTakesItOutOfTheAddress() throws IOException {
        String answer =
                rig.exchange("GET /part/?lang=en&token=0123456789abcdefTOKEN&x=%41 HTTP/1.1\r\nHost: HOST\r\n" + END);

        assertThat(answer)
                .startsWith("HTTP/1.1 303 ")
                .contains("\r\nlocation: /part/?lang=en&x=%41\r\n")
                .contains(rig.filled("\r\nset-cookie: COOKIE; Path=/; HttpOnly; SameSite=Strict\r\n"))
                .contains("\r\ncache-control: no-store\r\n");
    }

    @Test
    void letsInWhoeverFollowsThePrintedAddress() throws IOException {
        String path = rig.address.substring(rig.origin().length());

        String entry = rig.exchange("GET " + path + " HTTP/1.1\r\nHost: HOST\r\n" + END);
        String cookie = entry.lines()
                .filter(l -> l.startsWith("set-cookie: "))
                .findFirst()
                .orElseThrow();
        String value = cookie.substring("set-cookie: ".length(), cookie.indexOf(';'));
        String page = rig.exchange("GET / HTTP/1.1\r\nHost: HOST\r\nCookie: " + value + "\r\n" + END);

        assertThat(entry).contains("\r\nlocation: /\r\n");
        assertThat(page).startsWith("HTTP/1.1 200 ").contains("app.js");
    }

    @Test
    void saysWhatToDoWithoutTheCookie() throws IOException {
        String answer = rig.exchange("GET / HTTP/1.1\r\nHost: HOST\r\n" + END);

        assertThat(answer).contains("open the address that the program printed").contains("default-src 'none'");
    }

    @Test
    void namesTheMethodsThatAreServed() throws IOException {
        String answer = rig.exchange("PUT / HTTP/1.1\r\n" + KNOWN + "Origin: ORIGIN\r\n" + END);

        assertThat(answer).contains("\r\nallow: GET, HEAD\r\n");
    }

    @Test
    void letsTheRefusedReadWhyThoughTheyGoOnSending() throws IOException {
        String body = "x".repeat(300_000);

        String answer = rig.exchange("POST / HTTP/1.1\r\n" + KNOWN + "Content-Length: 300000\r\n" + END + body);

        assertThat(answer).startsWith("HTTP/1.1 403 ").contains("origins");
    }

    @Test
    void countsRefusals() throws IOException {
        long before = rig.server.refusals().getOrDefault(Refusal.HOST, 0L);

        rig.exchange("GET / HTTP/1.1\r\nHost: evil.example\r\n" + END);

        assertThat(rig.server.refusals()).containsEntry(Refusal.HOST, before + 1);
    }

    @Test
    void answersToFurtherNamesThatAreSet() throws IOException {
        var settings =
                new WebSettings("0.0.0.0", 0, WebRig.TOKEN, Framing.NONE, Set.of("kiosk-7.local"), WebLimits.DEFAULT);
        try (var named = WebRig.start(settings, WebRig.files())) {
            String answer = named.exchange("GET / HTTP/1.1\r\nHost: kiosk-7.local:PORT\r\nCookie: COOKIE\r\n" + END);

            assertThat(answer).startsWith("HTTP/1.1 200 ");
            assertThat(named.address).startsWith("http://127.0.0.1:");
        }
    }

    @Test
    void leavesOutThePortOfHttp() {
        var gate = new Gate(WebSettings.onLoopback(80, WebRig.TOKEN, Framing.NONE), 80);
        var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
        request.headers().set("host", "localhost").set("cookie", List.of("caiyun-80=0123456789abcdefTOKEN"));

        assertThat(gate.judge(request)).isEqualTo(new Verdict.Pass(new WebTarget("/", Map.of(), List.of()), false));
    }
}
