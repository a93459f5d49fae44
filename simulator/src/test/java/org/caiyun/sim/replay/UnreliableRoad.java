package org.caiyun.sim.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.caiyun.sim.replay.Spells.Kind;

/**
 * The way from a kiosk to a platform in another process, by HTTP; on it everything can happen that makes a platform
 * fail for its kiosk. Each request has a virtual thread. Any thread may ask.
 */
final class UnreliableRoad implements AutoCloseable {
    private static final int WAITING = 50;
    private static final Duration SLOWLY = Duration.ofSeconds(1);
    /** A kiosk waits for 15 s. */
    private static final Duration TOO_LATE = Duration.ofSeconds(17);

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"/]+/\\d+)\"");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("road-", 1).factory());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Spells spells;
    /** How often each event has come by. */
    private final Map<String, Integer> events = new HashMap<>();

    private final Map<String, Integer> taken = new HashMap<>();
    private String platform;
    private boolean smooth;

    private UnreliableRoad(HttpServer server, Spells spells, String platform) {
        this.server = server;
        this.spells = spells;
        this.platform = platform;
    }

    /** To the platform at this address, on any free port. */
    static UnreliableRoad open(String platform, Spells spells) {
        try {
            var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var road = new UnreliableRoad(HttpServer.create(any, WAITING), spells, platform);
            road.server.setExecutor(road.threads);
            road.server.createContext("/", road::serve);
            road.server.start();
            return road;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a kiosk's configuration names. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized void leadTo(String address) {
        platform = address;
    }

    /** From now on nothing happens on it. */
    synchronized void mend() {
        smooth = true;
    }

    /** How many events the platform has taken. */
    synchronized int taken() {
        return taken.size();
    }

    /** How many came by more than once. */
    synchronized long sentAgain() {
        return events.values().stream().filter(times -> times > 1).count();
    }

    synchronized Map<Kind, Integer> met() {
        return spells.met();
    }

    private synchronized Optional<Kind> next() {
        return smooth ? Optional.empty() : spells.next();
    }

    private synchronized String platform() {
        return platform;
    }

    private synchronized void note(Map<String, Integer> where, String body) {
        var id = ID.matcher(body);
        if (id.find()) {
            where.merge(id.group(1), 1, Integer::sum);
        }
    }

    private void serve(HttpExchange exchange) {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            note(events, body);
            pass(exchange, body, next());
        } catch (IOException _) {
            // one of the two is gone: to the other a connection that ends
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(HttpExchange exchange, String body, Optional<Kind> trouble)
            throws IOException, InterruptedException {
        if (trouble.isEmpty()) {
            answer(exchange, forward(exchange, body));
            return;
        }
        switch (trouble.get()) {
            case DOWN -> {}
            case NO_ANSWER -> {
                var _ = forward(exchange, body);
            }
            case SLOW -> answerAfter(SLOWLY, exchange, body);
            case LATE -> answerAfter(TOO_LATE, exchange, body);
            case BROKEN -> answer(exchange, 500, "{\"title\":\"Something broke\",\"status\":500}");
            case WRONG_SCHEMA -> {
                var _ = forward(exchange, body);
                answer(exchange, 200, "{\"result\":{\"code\":0,\"msg\":\"成功\"}}");
            }
            case DOUBLED -> {
                var _ = forward(exchange, body);
                answer(exchange, forward(exchange, body));
            }
        }
    }

    private void answerAfter(Duration time, HttpExchange exchange, String body)
            throws IOException, InterruptedException {
        var answer = forward(exchange, body);
        if (!ended.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            answer(exchange, answer);
        }
    }

    private HttpResponse<String> forward(HttpExchange exchange, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(platform() + exchange.getRequestURI()))
                .timeout(LIMIT)
                .method(
                        exchange.getRequestMethod(),
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
            note(taken, body);
        }
        return answer;
    }

    private static void answer(HttpExchange exchange, HttpResponse<String> answer) throws IOException {
        answer(exchange, answer.statusCode(), answer.body());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
