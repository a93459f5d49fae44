package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.http.LocalServer;
import org.caiyun.kiosk.remind.Delivery;
import org.caiyun.kiosk.remind.Message;
import org.caiyun.kiosk.remind.ReminderOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ReminderSetupTest {
    /** A machine that takes no books because of a reminder would help nobody. */
    @Test
    void aTargetWithoutItsSecretRefusesAndTheOthersAreTold() throws IOException {
        var config = config("""
                reminders:
                  targets:
                    - wecom: { addressVariable: WECOM }
                    - dingtalk: { addressVariable: DINGTALK }
                """);
        try (var server = LocalServer.plain()) {
            server.becomes(exchange -> LocalServer.answer(exchange, 200, "{\"errcode\":0}"));
            var secrets = new SecretText(Map.of("DINGTALK", server.at("/good").toString()));

            try (var courier = new ReminderSetup(config, secrets).courier()) {
                var answers = new ArrayBlockingQueue<Delivery>(2);
                for (var target : List.of("wecom", "dingtalk")) {
                    courier.perform(
                            new ReminderOrder.Send(1, target, new Message("s", List.of("l")), Instant.EPOCH),
                            (_, _, delivery) -> answers.add(delivery));
                }

                assertThat(next(answers))
                        .isEqualTo(new Delivery.Refused(
                                "reminders.targets[0].addressVariable: there is no environment" + " variable WECOM"));
                assertThat(next(answers)).isEqualTo(new Delivery.Taken());
            }
        }
    }

    private static Delivery next(ArrayBlockingQueue<Delivery> answers) {
        try {
            return Objects.requireNonNull(answers.poll(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static KioskConfig config(String reminders) throws IOException {
        try (var least = Objects.requireNonNull(KioskConfig.class.getResourceAsStream("least.yaml"))) {
            var source = new YamlSource("kiosk.yaml", new String(least.readAllBytes(), UTF_8) + reminders);
            return ((ConfigResult.Config) KioskConfigReader.read(source, new YamlSource[0])).config();
        }
    }
}
