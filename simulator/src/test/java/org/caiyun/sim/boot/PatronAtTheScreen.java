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
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Somebody at the screen of a firmware in another process: finds its page as the machine's browser does, and presses.
 */
public final class PatronAtTheScreen {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final WebSocket screen;

    private PatronAtTheScreen(WebSocket screen) {
        this.screen = screen;
    }

    /** By the address that the firmware wrote down; absent while nobody answers there. */
    public static Optional<PatronAtTheScreen> at(Path data) {
        try {
            var address =
                    URI.create(Files.readString(data.resolve("screen-address")).strip());
            var client = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .connectTimeout(LIMIT)
                    .build();
            var ask = HttpRequest.newBuilder(address).timeout(LIMIT).build();
            var _ = client.send(ask, HttpResponse.BodyHandlers.discarding());
            var screen = client.newWebSocketBuilder()
                    .connectTimeout(LIMIT)
                    .header("Origin", "http://" + address.getAuthority())
                    .buildAsync(URI.create("ws://" + address.getAuthority() + "/ws"), new WebSocket.Listener() {})
                    .join();
            return Optional.of(new PatronAtTheScreen(screen));
        } catch (IOException | CompletionException | IllegalArgumentException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** False when the page is gone. */
    public boolean pressDone() {
        if (screen.isOutputClosed()) {
            return false;
        }
        try {
            screen.sendText("{\"do\":\"done\"}", true).join();
            return true;
        } catch (CompletionException _) {
            return false;
        }
    }
}
