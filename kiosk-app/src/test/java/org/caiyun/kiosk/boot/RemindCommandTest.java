package org.caiyun.kiosk.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.http.LocalServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code remind --test} with robots on this machine. */
@Timeout(60)
final class RemindCommandTest {
    private static final String KEY = "k3y-in-the-address";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final LocalServer server = LocalServer.plain();

    @TempDir
    private Path directory = Path.of("");

    RemindCommandTest() throws IOException {}

    @BeforeEach
    void answersByPath() {
        server.becomes(exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var good = exchange.getRequestURI().getPath().startsWith("/good");
            LocalServer.answer(exchange, 200, good ? "{\"errcode\":0}" : "{\"errcode\":93000}");
        });
    }

    @AfterEach
    void showsNoKey() {
        server.close();
        assertThat(out.toString() + err).doesNotContain(KEY);
    }

    @Test
    void saysOfEachTargetWhatCameOfIt() throws IOException {
        var good = file("good", server.at("/good?key=" + KEY).toString());
        var config = config("""
                reminders:
                  targets:
                    - wecom: { name: 采编部, addressFile: %s }
                    - dingtalk: { addressVariable: DINGTALK }
                """.formatted(good));

        int exit = run(Map.of("DINGTALK", server.at("/bad?key=" + KEY).toString()), config);

        assertThat(exit).isEqualTo(1);
        assertThat(out).hasToString("""
                采编部: taken: look whether it has come
                dingtalk: refused: the robot answered 93000
                """);
        assertThat(err.toString()).isEmpty();
        assertThat(bodies).hasSize(2).allSatisfy(body -> assertThat(body).contains("K1", "测试"));
    }

    @Test
    void isDoneWhenAllHaveTakenIt() throws IOException {
        var config = config("reminders: { targets: [ wecom: { addressVariable: WECOM } ] }\n");

        assertThat(run(Map.of("WECOM", server.at("/good").toString()), config)).isZero();
    }

    @Test
    void aSecretThatIsMissingIsWrongUse() throws IOException {
        var config = config("reminders: { targets: [ wecom: { addressVariable: WECOM } ] }\n");

        assertThat(run(Map.of(), config)).isEqualTo(2);
        assertThat(err).hasToString("reminders.targets[0].addressVariable: there is no environment variable WECOM\n");
    }

    @Test
    void anAddressThatIsNotEncryptedIsWrongUseAndNotShown() throws IOException {
        var config = config("reminders: { targets: [ wecom: { addressVariable: WECOM } ] }\n");

        assertThat(run(Map.of("WECOM", "http://robots.example/" + KEY), config)).isEqualTo(2);
        assertThat(err).hasToString("reminders.targets[0].address: expected an address that begins with https://\n");
        assertThat(run(Map.of("WECOM", KEY + " and more"), config)).isEqualTo(2);
    }

    @Test
    void withoutTargetsNobodyIsReminded() throws IOException {
        assertThat(run(Map.of(), config(""))).isEqualTo(2);
        assertThat(err.toString()).contains("no reminders.targets");
    }

    private int run(Map<String, String> environment, Path config) {
        return new CommandLine(new RemindCommand(new SecretText(environment), new SystemClocks()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("--config", config.toString(), "--test");
    }

    private Path config(String reminders) throws IOException {
        try (var least = Objects.requireNonNull(KioskConfig.class.getResourceAsStream("least.yaml"))) {
            return file("kiosk.yaml", new String(least.readAllBytes(), UTF_8) + reminders);
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
