package org.caiyun.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import org.caiyun.sim.platform.store.MemoryPlatformStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The platform on a real port, with Java's own client. */
@Timeout(30)
final class PlatformServerTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration IMPATIENT = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final PlatformDoor door = new PlatformDoor(
            SimPlatform.open(
                    PlatformData.builtIn().withToken("sim-platform"), new MemoryPlatformStore(), OpenPlatform.NINE),
            InstantSource.fixed(OpenPlatform.NINE.plusSeconds(60)));
    private final PlatformServer server;

    PlatformServerTest() throws IOException {
        server = listen();
    }

    private PlatformServer listen() throws IOException {
        return PlatformServer.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), door);
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void findsAPurchase() throws IOException, InterruptedException {
        var answer = get("/v1/purchases?barcode=" + Kiosks.BROUGHT, LIMIT);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body()).contains("额尔古纳河右岸");
    }

    @Test
    void saysWhatIsWrongInItsForm() throws IOException, InterruptedException {
        var answer = get("/v1/purchases?barcode=nobody", LIMIT);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(get("/elsewhere", LIMIT).statusCode()).isEqualTo(404);
    }

    @Test
    void takesAnEventOnce() throws IOException, InterruptedException {
        var event = Kiosks.opened("1", "t1", Kiosks.BROUGHT).toString();

        var first = post(event, LIMIT);
        var second = post(event, LIMIT);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(door.view().path("tasks")).hasSize(1);
    }

    @Test
    void hangsUpWithoutAnAnswerWhileItIsDown() {
        door.set(PlatformFault.DOWN, true);

        assertThatThrownBy(() -> get("/v1/purchases?barcode=" + Kiosks.BROUGHT, LIMIT))
                .isInstanceOf(IOException.class);
    }

    /** Done all the same, which the same event finds out later. */
    @Test
    void answersTooLateWhatItHasDone() throws IOException, InterruptedException {
        var event = Kiosks.opened("1", "t1", Kiosks.BROUGHT).toString();
        door.set(PlatformFault.LATE, true);
        assertThatThrownBy(() -> post(event, IMPATIENT)).isInstanceOf(HttpTimeoutException.class);

        door.set(PlatformFault.LATE, false);

        assertThat(post(event, LIMIT).statusCode()).isEqualTo(200);
        assertThat(door.view().path("tasks")).hasSize(1);
    }

    @Test
    void breaksAsItIsTold() throws IOException, InterruptedException {
        var event = Kiosks.opened("1", "t1", Kiosks.BROUGHT).toString();

        door.set(PlatformFault.BROKEN, true);
        assertThat(post(event, LIMIT).statusCode()).isEqualTo(500);
        door.set(PlatformFault.BROKEN, false);
        door.set(PlatformFault.CONFLICT, true);
        assertThat(post(event, LIMIT).statusCode()).isEqualTo(409);
        assertThat(get("/v1/purchases?barcode=" + Kiosks.BROUGHT, LIMIT).statusCode())
                .isEqualTo(200);
        door.set(PlatformFault.CONFLICT, false);
        assertThat(door.view().path("tasks")).isEmpty();
        door.set(PlatformFault.WRONG_SCHEMA, true);
        assertThat(post(event, LIMIT).body()).contains("成功");
        assertThat(door.view().path("tasks")).hasSize(1);
    }

    @Test
    void hearsEverythingTwiceAndDoesItOnce() throws IOException, InterruptedException {
        door.set(PlatformFault.DOUBLED, true);

        assertThat(post(Kiosks.opened("1", "t1", Kiosks.BROUGHT).toString(), LIMIT)
                        .statusCode())
                .isEqualTo(200);

        assertThat(door.view().path("tasks")).hasSize(1);
        assertThat(door.view().path("tasks").path(0).path("visits")).hasSize(1);
    }

    private HttpResponse<String> get(String path, Duration limit) throws IOException, InterruptedException {
        return client.send(request(path, limit).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String event, Duration limit) throws IOException, InterruptedException {
        var request = request("/v1/events", limit)
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Duration limit) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(limit)
                .header("Authorization", "Bearer sim-platform");
    }
}
