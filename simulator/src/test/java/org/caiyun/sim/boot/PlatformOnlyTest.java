package org.caiyun.sim.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code simulate --platform-only}, as the launcher starts it. */
@Timeout(120)
final class PlatformOnlyTest {
    private static final int WRONG_USE = 2;
    private static final int EVENTS = 20;

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter err = new StringWriter();

    /** As {@code kill -9} does it: nobody tidies up. */
    @Test
    void losesNothingThatItHasAnsweredWhenItIsKilled() throws IOException, InterruptedException {
        var data = directory.resolve("platform.sqlite");
        try (var client = HttpClient.newHttpClient()) {
            try (var platform = Served.from(data)) {
                for (int i = 1; i <= EVENTS; i++) {
                    assertThat(platform.report(client, i)).isEqualTo(200);
                }
            }
            try (var platform = Served.from(data)) {
                assertThat(platform.purchase(client)).contains("\"state\":\"returned\"");
                assertThat(platform.report(client, EVENTS)).isEqualTo(200);
                // the same event, told otherwise
                assertThat(platform.report(client, "/1\",", "/2\",", 1)).isEqualTo(409);
            }
        }
    }

    @Test
    void refusesWhatCannotBeServed() throws IOException {
        var bad = Files.writeString(directory.resolve("bad.yaml"), "purchases: [{id: P1}]\n");
        var data = directory.resolve("platform.sqlite").toString();

        assertThat(simulate("--platform-only")).isEqualTo(WRONG_USE);
        assertThat(simulate("--data", data)).isEqualTo(WRONG_USE);
        assertThat(simulate("--platform-only", "--data", data, "--address", "here"))
                .isEqualTo(WRONG_USE);
        assertThat(simulate("--platform-only", "--data", data, "--platform", bad.toString()))
                .isEqualTo(WRONG_USE);
        assertThat(simulate("--platform-only", "--data", bad.toString())).isEqualTo(WRONG_USE);

        assertThat(err.toString())
                .contains(
                        "needs --data FILE",
                        "--address is HOST:PORT",
                        "purchases[0].barcode",
                        "bad.yaml cannot be used");
    }

    private int simulate(String... options) {
        var command = new CommandLine(new SimulateCommand()).setErr(new PrintWriter(err, true));
        return command.execute(options);
    }

    /** A platform that can be asked, killed when it is closed. */
    private record Served(PlatformProcess process) implements AutoCloseable {
        static Served from(Path data) {
            return new Served(PlatformProcess.start(data));
        }

        int report(HttpClient client, int number) throws IOException, InterruptedException {
            return report(client, "", "", number);
        }

        int report(HttpClient client, String instead, String of, int number) throws IOException, InterruptedException {
            var event = """
                    {"specversion": "1.0", "id": "7c1e/%1$d", "source": "/kiosks/NMG-SIM-01", "subject": "GX20260001234",
                     "type": "cn.caiyun.return.reported", "datacontenttype": "application/json",
                     "data": {"return": "NMG-SIM-01/7c1e/%1$d", "barcode": "GX20260001234", "purchase": "",
                              "returnedAt": "2026-11-23T01:00:00Z", "library": "queued"}}
                    """.formatted(number);
            var body = instead.isEmpty()
                    ? event
                    : event.replace("return\": \"NMG-SIM-01/7c1e" + instead, "return\": \"NMG-SIM-01/7c1e" + of);
            var request = request("/events").POST(HttpRequest.BodyPublishers.ofString(body));
            return client.send(request.build(), BodyHandlers.ofString()).statusCode();
        }

        String purchase(HttpClient client) throws IOException, InterruptedException {
            return client.send(request("/purchases?barcode=GX20260001234").build(), BodyHandlers.ofString())
                    .body();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(process.address() + path))
                    .header("Authorization", "Bearer sim-platform");
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
