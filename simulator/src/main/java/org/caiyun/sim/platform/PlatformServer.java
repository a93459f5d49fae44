package org.caiyun.sim.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platform as an HTTP server. Each request has a virtual thread; one that is answered late waits there. It knows
 * nothing of what requests mean.
 */
public final class PlatformServer implements AutoCloseable {
    /** Before every path of the interface. */
    public static final String BASE = "/v1";

    private static final int LONGEST_BODY = 256 * 1024;
    private static final int WAITING = 50;
    private static final Logger log = LoggerFactory.getLogger(PlatformServer.class);

    private final HttpServer server;
    private final ExecutorService threads;
    private final PlatformDoor door;
    private final CountDownLatch ended = new CountDownLatch(1);

    private PlatformServer(HttpServer server, PlatformDoor door) {
        this.server = server;
        this.door = door;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("platform-", 1).factory());
    }

    /** Port 0 is any free one. */
    public static PlatformServer listen(InetSocketAddress address, PlatformDoor door) throws IOException {
        var server = new PlatformServer(HttpServer.create(address, WAITING), door);
        server.server.setExecutor(server.threads);
        server.server.createContext("/", server::serve);
        server.server.start();
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) {
        try (exchange) {
            answer(exchange);
        } catch (IOException e) {
            log.debug("a connection ended: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("a request failed", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        var path = Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse("");
        var request = new PlatformRequest(
                exchange.getRequestMethod(),
                path.startsWith(BASE) ? path.substring(BASE.length()) : "",
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                        .orElse(""),
                new String(body, UTF_8));
        switch (door.answer(request)) {
            case PlatformDoor.Delivery.Nothing() -> log.debug("no answer method={}", request.method());
            case PlatformDoor.Delivery.Reply(var reply, var after) -> {
                if (!endsWithin(after)) {
                    send(exchange, reply);
                }
            }
        }
    }

    private static void send(HttpExchange exchange, PlatformReply reply) throws IOException {
        var bytes = reply.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Lets this time pass; true when the server ends meanwhile. */
    private boolean endsWithin(Duration time) {
        try {
            return time.isPositive() && ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends every connection. */
    @Override
    public void close() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
