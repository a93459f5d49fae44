package org.caiyun.sim.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A page's end of a WebSocket, which says that it has painted each frame as it looks at it. */
final class Page implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final List<JsonNode> journal = new ArrayList<>();
    private final List<JsonNode> trace = new ArrayList<>();
    private final WebSocket socket;

    private Page(HttpClient http, URI address, String path) {
        var target = URI.create("ws" + address.resolve(path).toString().substring("http".length()));
        socket = http.newWebSocketBuilder()
                .header("Origin", "http://" + address.getAuthority())
                .buildAsync(target, new Ear())
                .join();
    }

    static Page open(HttpClient http, URI address, String path) {
        return new Page(http, address, path);
    }

    void say(String json) {
        socket.sendText(json, true).join();
    }

    /** The next frame, which is not painted yet. */
    JsonNode look() throws InterruptedException {
        var frame = frames.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("no frame comes");
        }
        frame.path("journal").forEach(journal::add);
        frame.path("trace").forEach(trace::add);
        return frame;
    }

    boolean hasFrame() {
        return !frames.isEmpty();
    }

    /** Paints one frame after the other until one is as wanted. */
    JsonNode await(Predicate<JsonNode> wanted) throws InterruptedException {
        long until = System.nanoTime() + LIMIT.toNanos();
        var frame = look();
        while (!wanted.test(frame)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("never came: " + frame.path("error") + " " + frame.path("machine") + " "
                        + frame.path("time") + journal);
            }
            say("{\"do\":\"painted\",\"rev\":" + frame.path("rev").asLong() + "}");
            frame = look();
        }
        say("{\"do\":\"painted\",\"rev\":" + frame.path("rev").asLong() + "}");
        return frame;
    }

    JsonNode awaitFact(String type, int times) throws InterruptedException {
        return await(_ -> facts(type) >= times);
    }

    long facts(String type) {
        return journal.stream()
                .filter(f -> f.path("type").asText().equals(type))
                .count();
    }

    List<JsonNode> journal() {
        return journal;
    }

    List<JsonNode> trace() {
        return trace;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                frames.add(parsed(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
