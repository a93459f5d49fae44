package org.caiyun.kiosk.remind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.caiyun.kiosk.http.HttpSettings;
import org.caiyun.kiosk.http.JdkHttp;
import org.caiyun.kiosk.http.LocalServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Robots against a web server on this machine. */
@Timeout(30)
final class RobotOutletTest {
    private static final Instant AT = Instant.ofEpochSecond(1_763_877_600);
    private static final Message MESSAGE = new Message("待编目", List.of("2 项"));
    private static final String OK = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    private final JdkHttp http = JdkHttp.open(HttpSettings.trusting(List.of()));
    private final LocalServer server = LocalServer.plain();

    RobotOutletTest() throws IOException {}

    @BeforeEach
    void answersWell() {
        server.becomes(exchange -> LocalServer.answer(exchange, 200, OK));
    }

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    @Test
    void postsJsonInUtf8ToTheWholeAddress() {
        var request = new AtomicReference<>("");
        server.becomes(exchange -> {
            request.set(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            LocalServer.answer(exchange, 200, OK);
        });

        assertThat(send(RobotKind.WECOM, "/cgi-bin/webhook/send?key=k3y-1")).isEqualTo(new Delivery.Taken());
        assertThat(request.get()).isEqualTo("""
                POST /cgi-bin/webhook/send?key=k3y-1 application/json; charset=utf-8 \
                {"msgtype":"markdown","markdown":{"content":"**待编目**\\n2 项"}}""");
    }

    @ParameterizedTest
    @CsvSource({
        "200, true",
        "408, true",
        "429, true",
        "500, true",
        "503, true",
        "301, false",
        "400, false",
        "403, false",
        "404, false",
    })
    void aStatusIsWorthAnotherTryOrNot(int status, boolean again) {
        server.becomes(exchange -> LocalServer.answer(exchange, status, "<html>"));

        var delivery = send(RobotKind.DINGTALK, "/robot/send?access_token=k3y-1");

        assertThat(delivery).isInstanceOf(again ? Delivery.NotReached.class : Delivery.Refused.class);
        assertThat(delivery.toString()).doesNotContain("k3y-1");
    }

    @Test
    void aServerThatHangsIsNotReached() {
        var end = new CountDownLatch(1);
        server.becomes(exchange -> {
            try {
                boolean ended = end.await(20, TimeUnit.SECONDS);
                assertThat(ended).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        var delivery = send(RobotKind.FEISHU, "/open-apis/bot/v2/hook/k3y-1");
        end.countDown();

        assertThat(delivery).isEqualTo(new Delivery.NotReached("no answer within 500 ms"));
    }

    @Test
    void nobodyThereIsNotReachedAndTheKeyIsNotTold() {
        var gone = server.at("/open-apis/bot/v2/hook/k3y-1").toString();
        server.close();

        var delivery = send(new Robot(RobotKind.FEISHU, gone, ""));

        assertThat(delivery).isInstanceOf(Delivery.NotReached.class);
        assertThat(delivery.toString()).doesNotContain("k3y-1");
    }

    private Delivery send(RobotKind kind, String path) {
        return send(new Robot(kind, server.at(path).toString(), ""));
    }

    private Delivery send(Robot robot) {
        var answer = new CompletableFuture<Delivery>();
        new RobotOutlet(robot, http, Duration.ofMillis(500)).send(MESSAGE, AT, answer::complete);
        return answer.join();
    }
}
