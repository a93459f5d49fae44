package org.caiyun.kiosk.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class WebSourceTest {
    private static final Bytes PNG = Bytes.of(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

    private final CountDownLatch never = new CountDownLatch(1);
    private final LinkedBlockingQueue<String> ends = new LinkedBlockingQueue<>();

    @Test
    void servesWhatIsMade() throws IOException, InterruptedException {
        var asked = new LinkedBlockingQueue<String>();
        WebSource source = (name, query) -> {
            asked.add(name + " " + query + " " + Thread.currentThread().isVirtual());
            return Optional.of(new WebContent(WebType.PNG, PNG));
        };
        try (WebRig rig = WebRig.serving(WebRig.source(source))) {
            HttpResponse<String> answer = rig.get("/made/k1/30.png?title=%E8%8D%89+%E5%8E%9F");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).hasValue("image/png");
            assertThat(answer.headers().firstValue("content-length")).hasValue("8");
            assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("etag")).isEmpty();
            assertThat(asked).containsExactly("k1/30.png {title=草 原} true");
        }
    }

    @Test
    void keepsTheConnectionWhenThereIsNothing() throws IOException {
        WebSource source =
                (name, _) -> name.equals("a") ? Optional.of(WebContent.ofText(WebType.YAML, "a: 1")) : Optional.empty();
        try (WebRig rig = WebRig.serving(WebRig.source(source))) {
            String ask = "GET /made/b HTTP/1.1\r\nHost: HOST\r\nCookie: COOKIE\r\n\r\n";
            String last = "GET /made/a HTTP/1.1\r\nHost: HOST\r\nCookie: COOKIE\r\nConnection: close\r\n\r\n";

            // three requests in one go: answered one by one, in their order
            String answers = rig.exchange(ask + ask + last);

            assertThat(answers.split("HTTP/1.1 404", -1)).hasSize(3);
            assertThat(answers).endsWith("\r\n\r\na: 1");
        }
    }

    @Test
    void prefersTheNearestOfSourcesAndFolders() throws IOException, InterruptedException {
        WebSource outer = (_, _) -> Optional.of(WebContent.ofText(WebType.TXT, "outer"));
        WebSource inner = (_, _) -> Optional.of(WebContent.ofText(WebType.TXT, "inner"));
        var folder = new WebFolder("/made/files/", WebRig.class, "testsite");
        var site = new WebSite(List.of(folder), Map.of("/made/", outer, "/made/in/", inner), Map.of());
        try (WebRig rig = WebRig.serving(site)) {
            assertThat(rig.get("/made/x").body()).isEqualTo("outer");
            assertThat(rig.get("/made/in/x").body()).isEqualTo("inner");
            assertThat(rig.get("/made/files/note.txt").body()).isEqualTo("two\n");
            assertThat(rig.get("/note.txt").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void saysThatASourceIsBroken() throws IOException, InterruptedException {
        WebSource source = (name, _) -> {
            throw new IllegalStateException("no " + name);
        };
        try (WebRig rig = WebRig.serving(WebRig.source(source))) {
            HttpResponse<String> answer = rig.get("/made/x");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("no x").contains("could not be made");
        }
    }

    @Test
    void interruptsASourceThatTakesTooLong() throws IOException, InterruptedException {
        try (WebRig rig = WebRig.serving(WebRig.source(this::hang), WebRig.QUICK)) {
            HttpResponse<String> answer = rig.get("/made/x");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(ends.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("interrupted");
            assertThat(rig.get("/note.txt").statusCode()).isEqualTo(200);
            assertThat(rig.server.refusals()).containsEntry(Refusal.LATE, 1L);
        }
    }

    @Test
    void makesNoMoreAtOnceThanIsAllowed() throws IOException, InterruptedException {
        var begun = new CountDownLatch(2);
        WebSource source = (name, query) -> {
            begun.countDown();
            return hang(name, query);
        };
        var limits = WebLimits.DEFAULT;
        var two = new WebLimits(8, 2, 1024, limits.request(), limits.answer(), limits.ping());
        try (WebRig rig = WebRig.serving(WebRig.source(source), two)) {
            CompletableFuture<HttpResponse<Void>> one = later(rig);
            CompletableFuture<HttpResponse<Void>> other = later(rig);
            assertThat(begun.await(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();

            HttpResponse<String> third = rig.get("/made/x");
            never.countDown();

            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(one.join().statusCode()).isEqualTo(404);
            assertThat(other.join().statusCode()).isEqualTo(404);
        }
    }

    @Test
    void interruptsSourcesWhenItCloses() throws InterruptedException {
        var begun = new CountDownLatch(1);
        WebSource source = (name, query) -> {
            begun.countDown();
            return hang(name, query);
        };
        WebRig rig = WebRig.serving(WebRig.source(source));
        CompletableFuture<HttpResponse<Void>> asked = later(rig);
        assertThat(begun.await(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();

        rig.close();

        assertThat(ends.poll(WebRig.LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertThat(asked).failsWithin(Duration.ofSeconds(WebRig.LIMIT_SECONDS));
    }

    private static CompletableFuture<HttpResponse<Void>> later(WebRig rig) {
        return rig.http.sendAsync(rig.request("/made/x").build(), HttpResponse.BodyHandlers.discarding());
    }

    private Optional<WebContent> hang(String name, Map<String, String> query) {
        try {
            never.await();
            ends.add("released");
        } catch (InterruptedException _) {
            ends.add("interrupted");
        }
        return Optional.empty();
    }
}
