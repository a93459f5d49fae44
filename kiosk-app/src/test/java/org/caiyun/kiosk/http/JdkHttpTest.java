package org.caiyun.kiosk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.caiyun.kiosk.http.HttpResult.Answered;
import org.caiyun.kiosk.http.HttpResult.Failed;
import org.caiyun.kiosk.library.sip2.tls.Authority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real server on this machine. */
final class JdkHttpTest {
    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Authority AUTHORITY = new Authority("Platform CA");

    private final JdkHttp http = JdkHttp.open(HttpSettings.trusting(List.of(AUTHORITY.certificate())));
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void close() {
        released.countDown();
        http.close();
    }

    @Test
    void bringsTheAnswersStatusAndBody() throws IOException {
        try (var server = LocalServer.plain()) {
            server.becomes(exchange -> LocalServer.answer(exchange, 404, "{\"title\":\"采云\"}"));

            assertThat(result(get(server.at("/purchases?barcode=1"), AMPLE)))
                    .isEqualTo(new Answered(404, "{\"title\":\"采云\"}"));
        }
    }

    @Test
    void sendsHeadersAndBody() throws IOException {
        var heard = new AtomicReference<>("");
        try (var server = LocalServer.plain()) {
            server.becomes(exchange -> {
                heard.set(exchange.getRequestMethod() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                LocalServer.answer(exchange, 200, "{}");
            });

            result(new HttpCall("POST", server.at("/events"), headers("Authorization", "Bearer t"), "书", AMPLE));

            assertThat(heard).hasValue("POST Bearer t 书");
        }
    }

    @Test
    void aServerThatNeverAnswersHasFailedAtTheLimit() throws IOException {
        try (var server = LocalServer.plain()) {
            server.becomes(_ -> await(released));

            assertThat(failure(get(server.at("/"), SHORT))).isEqualTo("no answer within 300 ms");
            released.countDown();
        }
    }

    /** The client's own time-out ends with the headers. */
    @Test
    void anAnswerWhoseBodyNeverEndsHasFailedAtTheLimit() throws IOException {
        try (var server = LocalServer.plain()) {
            server.becomes(exchange -> {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                await(released);
            });

            assertThat(failure(get(server.at("/"), SHORT))).isEqualTo("no answer within 300 ms");
            released.countDown();
        }
    }

    @Test
    void aSlowAnswerWithinTheLimitIsOne() throws IOException {
        try (var server = LocalServer.plain()) {
            server.becomes(exchange -> {
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                released.countDown();
                exchange.getResponseBody().write('}');
                exchange.close();
            });

            assertThat(result(get(server.at("/"), AMPLE))).isEqualTo(new Answered(200, "{}"));
        }
    }

    @Test
    void halfAnAnswerIsNone() throws IOException {
        try (var server = LocalServer.plain()) {
            server.becomes(exchange -> {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write(new byte[10]);
                exchange.close();
            });

            assertThat(failure(get(server.at("/"), AMPLE))).startsWith("the connection broke: ");
        }
    }

    @Test
    void anAnswerOfThreeMebibytesIsNone() throws IOException {
        try (var server = LocalServer.plain()) {
            server.becomes(exchange -> LocalServer.answer(exchange, 200, "x".repeat(3 << 20)));

            assertThat(failure(get(server.at("/"), AMPLE))).isEqualTo("the answer is longer than this program reads");
        }
    }

    /** Java's client can hold a 401 for a reason to ask for a password, or for a broken answer. */
    @Test
    void aRefusalIsAnAnswerLikeOthers() throws IOException {
        try (var server = LocalServer.plain()) {
            server.becomes(exchange -> LocalServer.answer(exchange, 401, "{}"));
            assertThat(result(get(server.at("/"), AMPLE))).isEqualTo(new Answered(401, "{}"));

            server.becomes(exchange -> {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer");
                LocalServer.answer(exchange, 401, "{}");
            });
            assertThat(result(get(server.at("/"), AMPLE))).isEqualTo(new Answered(401, "{}"));
        }
    }

    @Test
    void followsNoRedirect() throws IOException {
        var calls = new AtomicInteger();
        try (var server = LocalServer.plain()) {
            server.becomes(exchange -> {
                calls.incrementAndGet();
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                LocalServer.answer(exchange, 307, "");
            });

            assertThat(result(get(server.at("/"), AMPLE))).isEqualTo(new Answered(307, ""));
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void aPortWhereNobodyListensIsSaidWithWhatToCheck() throws IOException {
        int port;
        try (var nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }

        assertThat(failure(get(URI.create("http://127.0.0.1:" + port + "/"), AMPLE)))
                .startsWith("no connection: check the network, the address and its port");
    }

    @Test
    void speaksTlsWithAServerOfItsAuthority() throws IOException, GeneralSecurityException {
        try (var server = LocalServer.encrypted(AUTHORITY.signs("platform", List.of("127.0.0.1")))) {
            server.becomes(exchange -> LocalServer.answer(exchange, 200, "{}"));

            assertThat(result(get(server.at("/"), AMPLE))).isEqualTo(new Answered(200, "{}"));
        }
    }

    @Test
    void refusesACertificateOfAnotherAuthority() throws IOException, GeneralSecurityException {
        var stranger = new Authority("Stranger").signs("platform", List.of("127.0.0.1"));
        try (var server = LocalServer.encrypted(stranger)) {
            assertThat(failure(get(server.at("/"), AMPLE)))
                    .isEqualTo("the server's certificate is signed by nobody who is trusted here: ask for the"
                            + " authority's certificate");
        }
    }

    @Test
    void refusesACertificateForAnotherHost() throws IOException, GeneralSecurityException {
        try (var server = LocalServer.encrypted(AUTHORITY.signs("platform", List.of("platform.example")))) {
            assertThat(failure(get(server.at("/"), AMPLE))).startsWith("the server's certificate is not accepted: ");
        }
    }

    @Test
    void refusesACertificateThatHasExpired() throws IOException, GeneralSecurityException {
        var old = AUTHORITY.signs(
                "platform", List.of("127.0.0.1"), Authority.LONG_AGO, Authority.LONG_AGO.plusSeconds(1));
        try (var server = LocalServer.encrypted(old)) {
            assertThat(failure(get(server.at("/"), AMPLE))).startsWith("the server's certificate has expired");
        }
    }

    @Test
    void closingEndsWhatIsUnderWayOnce() throws IOException, InterruptedException {
        var told = new AtomicInteger();
        var answered = new CompletableFuture<HttpResult>();
        var reached = new CountDownLatch(1);
        try (var server = LocalServer.plain()) {
            server.becomes(_ -> {
                reached.countDown();
                await(released);
            });
            http.send(get(server.at("/"), AMPLE), result -> {
                told.incrementAndGet();
                answered.complete(result);
            });
            assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();

            http.close();

            assertThat(answered).succeedsWithin(AMPLE).isEqualTo(new Failed("the program ends"));
            assertThat(told).hasValue(1);
            released.countDown();
        }
    }

    @Test
    void afterItsEndACallFailsAtOnce() {
        http.close();

        assertThat(failure(get(URI.create("http://127.0.0.1:1/"), AMPLE))).isEqualTo("the program ends");
    }

    @Test
    void aHeaderThatJavaDoesNotSendFailsTheCallAndIsNotShown() {
        var call = new HttpCall("GET", URI.create("http://127.0.0.1:1/"), headers("Host", "secret"), "", AMPLE);

        assertThat(failure(call)).isEqualTo("the call cannot be sent: IllegalArgumentException");
    }

    private static HttpCall get(URI address, Duration limit) {
        return new HttpCall("GET", address, new TreeMap<>(), "", limit);
    }

    private static SortedMap<String, String> headers(String name, String value) {
        var headers = new TreeMap<String, String>();
        headers.put(name, value);
        return headers;
    }

    private HttpResult result(HttpCall call) {
        var told = new CompletableFuture<HttpResult>();
        http.send(call, told::complete);
        assertThat(told).succeedsWithin(AMPLE.plusSeconds(10));
        return told.join();
    }

    private String failure(HttpCall call) {
        return assertThat(result(call))
                .isInstanceOf(Failed.class)
                .extracting(result -> result instanceof Failed(var why) ? why : "", STRING)
                .actual();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
