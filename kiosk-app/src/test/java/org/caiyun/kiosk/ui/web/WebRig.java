package org.caiyun.kiosk.ui.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server on a free port, and clients of it: raw bytes over a socket, and the JDK's HTTP and WebSocket clients. */
final class WebRig implements AutoCloseable {
    static final int LIMIT_SECONDS = 10;
    static final WebToken TOKEN = new WebToken("0123456789abcdefTOKEN");
    static final WebFolder FOLDER = new WebFolder("/", WebRig.class, "testsite");
    static final WebLimits QUICK = new WebLimits(
            8, 2, 4 * 1024 * 1024, Duration.ofMillis(300), Duration.ofMillis(400), Duration.ofMillis(100));

    final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(LIMIT_SECONDS))
            .build();
    final WebServer server;
    final int port;
    final String address;

    private WebRig(WebSettings settings, WebSite site) {
        server = new WebServer(settings, site);
        var listening = (WebStart.Listening) server.start();
        port = listening.port();
        address = listening.address();
    }

    static WebRig start(WebSettings settings, WebSite site) {
        return new WebRig(settings, site);
    }

    static WebRig serving(WebSite site) {
        return start(WebSettings.onLoopback(0, TOKEN, Framing.NONE), site);
    }

    static WebRig serving(WebSite site, WebLimits limits) {
        return start(settings(limits), site);
    }

    static WebSettings settings(WebLimits limits) {
        return new WebSettings(WebSettings.LOOPBACK, 0, TOKEN, Framing.SAME_ORIGIN, Set.of(), limits);
    }

    static WebSite files() {
        return new WebSite(List.of(FOLDER), Map.of(), Map.of());
    }

    static WebSite channel(WebChannel channel) {
        return new WebSite(List.of(FOLDER), Map.of(), Map.of("/ws", channel));
    }

    static WebSite source(WebSource source) {
        return new WebSite(List.of(FOLDER), Map.of("/made/", source), Map.of());
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    String origin() {
        return "http://" + host();
    }

    String cookie() {
        return "caiyun-" + port + "=0123456789abcdefTOKEN";
    }

    Socket socket() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LIMIT_SECONDS * 1000);
        return socket;
    }

    /** Sends the text, with HOST, ORIGIN, COOKIE and PORT filled in, and returns all that comes until the end. */
    String exchange(String raw) throws IOException {
        try (Socket socket = socket()) {
            socket.getOutputStream().write(filled(raw).getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    String filled(String raw) {
        return raw.replace("HOST", host())
                .replace("ORIGIN", origin())
                .replace("COOKIE", cookie())
                .replace("PORT", Integer.toString(port));
    }

    /** A request of a browser that was let in. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET().build());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path))
                .header("Cookie", cookie())
                .timeout(Duration.ofSeconds(LIMIT_SECONDS));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    WebSocket webSocket(String path, WebSocket.Listener listener) {
        return http.newWebSocketBuilder()
                .header("Origin", origin())
                .header("Cookie", cookie())
                .connectTimeout(Duration.ofSeconds(LIMIT_SECONDS))
                .buildAsync(URI.create("ws://" + host() + path), listener)
                .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Waits until the server has counted this refusal. */
    void awaitRefusal(Refusal refusal) {
        await(() -> server.refusals().getOrDefault(refusal, 0L) > 0);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).as("it came about in time").isTrue();
    }

    @Override
    public void close() {
        server.close();
        http.shutdownNow();
    }
}
