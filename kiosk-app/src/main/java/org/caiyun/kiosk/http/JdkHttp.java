package org.caiyun.kiosk.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Calls by Java's own client, HTTP/1.1, with its check of certificate and host name. It follows no redirect: a token
 * must not go where an answer points.
 *
 * <p>Threads: virtual ones, {@code http}, a few for each call; the client's own selector beneath them.
 */
public final class JdkHttp implements Http {
    private final HttpClient client;
    private final BodyHandler<byte[]> reading;
    private final Set<CompletableFuture<HttpResult>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private JdkHttp(HttpClient client, BodyHandler<byte[]> reading) {
        this.client = client;
        this.reading = reading;
    }

    /** @throws IllegalArgumentException when Java cannot use the authorities' certificates */
    public static JdkHttp open(HttpSettings settings) {
        var building = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectLimit())
                .executor(JdkHttp::onThread);
        if (!settings.authorities().isEmpty()) {
            building.sslContext(OwnAuthorities.context(settings.authorities()));
        }
        return new JdkHttp(
                building.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.longestAnswer()));
    }

    @Override
    public void send(HttpCall call, Consumer<HttpResult> then) {
        var result = new CompletableFuture<HttpResult>();
        underWay.add(result);
        // the client's own limit ends with the headers
        result.completeOnTimeout(
                        new HttpResult.Failed("no answer within " + call.limit().toMillis() + " ms"),
                        call.limit().toNanos(),
                        TimeUnit.NANOSECONDS)
                .thenAcceptAsync(
                        ended -> {
                            underWay.remove(result);
                            then.accept(ended);
                        },
                        JdkHttp::onThread);
        if (closed) {
            result.complete(ended());
        } else {
            // on a thread of its own, since a name may be looked up
            onThread(() -> begin(call, result));
        }
    }

    private void begin(HttpCall call, CompletableFuture<HttpResult> result) {
        try {
            CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request(call), reading);
            sent.whenComplete((answer, failure) -> result.complete(
                    Optional.ofNullable(failure).map(this::failed).orElseGet(() -> answered(answer))));
            // a call that took too long, or that nobody waits for any more, leaves no connection behind
            result.whenComplete((_, _) -> sent.cancel(true));
        } catch (IllegalArgumentException | SecurityException e) {
            // what Java does not send; its words may hold a header's value
            result.complete(new HttpResult.Failed(
                    "the call cannot be sent: " + e.getClass().getSimpleName()));
        }
    }

    private static HttpRequest request(HttpCall call) {
        var request = HttpRequest.newBuilder(call.address())
                .method(
                        call.method(),
                        call.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::header);
        return request.build();
    }

    private static HttpResult answered(HttpResponse<byte[]> answer) {
        return new HttpResult.Answered(answer.statusCode(), new String(answer.body(), UTF_8));
    }

    private HttpResult failed(Throwable failure) {
        return closed ? ended() : new HttpResult.Failed(FailureWords.of(failure));
    }

    private static HttpResult ended() {
        return new HttpResult.Failed("the program ends");
    }

    private static void onThread(Runnable task) {
        Thread.ofVirtual().name("http").start(task);
    }

    @Override
    public void close() {
        closed = true;
        underWay.forEach(result -> result.complete(ended()));
        client.shutdownNow();
    }
}
