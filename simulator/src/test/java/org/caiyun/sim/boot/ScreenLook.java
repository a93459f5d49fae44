package org.caiyun.sim.boot;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A look at the screen of a firmware in another process, as its browser would get it when it is opened now. */
final class ScreenLook {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private ScreenLook() {}

    /** The picture as the page gets it; empty while nobody serves one at the address in this file. */
    static String at(Path addressFile) {
        try {
            var address = URI.create(Files.readString(addressFile).strip());
            var client = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .connectTimeout(LIMIT)
                    .build();
            var ask = HttpRequest.newBuilder(address).timeout(LIMIT).build();
            var _ = client.send(ask, HttpResponse.BodyHandlers.discarding());
            return firstPicture(client, address);
        } catch (IOException | CompletionException | ExecutionException | TimeoutException _) {
            return "";
        } catch (IllegalArgumentException _) {
            return ""; // the address is being written
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String firstPicture(HttpClient client, URI address)
            throws InterruptedException, ExecutionException, TimeoutException {
        var picture = new FirstText();
        var screen = client.newWebSocketBuilder()
                .connectTimeout(LIMIT)
                .header("Origin", "http://" + address.getAuthority())
                .buildAsync(URI.create("ws://" + address.getAuthority() + "/ws"), picture)
                .join();
        try {
            return picture.whole.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            screen.abort();
        }
    }

    private static final class FirstText implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();
        private final CompletableFuture<String> whole = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                whole.complete(parts.toString());
            }
            from.request(1);
            return CompletableFuture.completedFuture(data);
        }
    }
}
