package org.caiyun.sim.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code simulate --acs-only}, as the launcher starts it. */
@Timeout(60)
final class AcsOnlyTest {
    private static final int WRONG_USE = 2;
    private static final int LIMIT_MILLIS = 10_000;
    private static final String LIBRARY = "libraries/small.yaml";

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter err = new StringWriter();

    @Test
    void saysWhereItListensAndEndsOnATermSignal() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KioskMain.class.getName(),
                        "simulate",
                        "--acs-only",
                        "--address",
                        "localhost:0",
                        "--library",
                        LIBRARY)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var heard = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String line = heard.readLine();

            assertThat(line).matches("SIP2 on localhost:[0-9]+");
            int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
            assertThat(login(port)).isEqualTo("941");
            process.destroy();
            assertThat(process.waitFor(LIMIT_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String login(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write("9300CNkiosk|COkiosk|\r".getBytes(UTF_8));
            return new String(socket.getInputStream().readNBytes(3), UTF_8);
        }
    }

    @Test
    void refusesToServeWithoutALibrary() {
        assertThat(simulate("--acs-only")).isEqualTo(WRONG_USE);
        assertThat(simulate("--library", LIBRARY)).isEqualTo(WRONG_USE);
        assertThat(simulate("--acs-only", "--library", "nowhere.yaml")).isEqualTo(WRONG_USE);

        assertThat(err.toString()).contains("needs --library FILE").contains("nowhere.yaml");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThat(simulate("--acs-only", "--library", LIBRARY, "--address", "6001"))
                .isEqualTo(WRONG_USE);
        assertThat(simulate("--acs-only", "--library", LIBRARY, "--address", "localhost:70000"))
                .isEqualTo(WRONG_USE);

        assertThat(err.toString()).contains("not 6001").contains("not localhost:70000");
    }

    @Test
    void namesTheProblemsOfALibrary() throws IOException {
        var file = Files.writeString(directory.resolve("library.yaml"), "items: []\nbooks: []\n");

        assertThat(simulate("--acs-only", "--library", file.toString())).isEqualTo(WRONG_USE);

        assertThat(err.toString()).contains("library.yaml:2").contains("books");
    }

    private int simulate(String... arguments) {
        return new CommandLine(new SimulateCommand())
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
