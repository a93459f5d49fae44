package org.caiyun.kiosk.ui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Timeout(30)
final class WebServerTest {
    @Test
    void namesThePortThatIsInUse() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = server(WebSettings.LOOPBACK, other.getLocalPort())) {
            WebStart start = server.start();

            assertThat(start)
                    .isEqualTo(new WebStart.Failed(
                            "port " + other.getLocalPort() + " of 127.0.0.1 is in use by another program"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "no-such-host.invalid"})
    void saysThatAnAddressIsNotThisMachines(String bind) {
        try (var server = server(bind, 0)) {
            assertThat(server.start())
                    .isInstanceOfSatisfying(
                            WebStart.Failed.class,
                            failed -> assertThat(failed.why()).startsWith("port 0 of " + bind + " cannot be opened: "));
        }
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        try (WebRig rig = WebRig.serving(WebRig.files())) {
            var others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(a -> !a.isLoopbackAddress() && !a.isLinkLocalAddress())
                    .toList();

            for (InetAddress other : others) {
                assertThatThrownBy(() -> new Socket(other, rig.port).close()).isInstanceOf(ConnectException.class);
            }
            assertThat(rig.exchange("GET / HTTP/1.0\r\nHost: HOST\r\n\r\n")).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void closesTwiceAndFreesThePort() throws IOException {
        WebRig rig = WebRig.serving(WebRig.files());

        rig.close();
        rig.close();

        try (var again = server(WebSettings.LOOPBACK, rig.port)) {
            assertThat(again.start()).isInstanceOf(WebStart.Listening.class);
        }
    }

    @Test
    void closesWhatWasNeverStarted() {
        var server = server(WebSettings.LOOPBACK, 0);

        server.close();

        assertThat(server.refusals()).containsEntry(Refusal.HOST, 0L);
    }

    @Test
    void neverLogsTheToken() throws IOException {
        var log = (Logger) LoggerFactory.getLogger("org.caiyun.kiosk.ui.web");
        Level before = log.getLevel();
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(lines);
        try (WebRig rig = WebRig.serving(WebRig.files())) {
            rig.exchange("GET /?token=0123456789abcdefTOKEN HTTP/1.0\r\nHost: HOST\r\n\r\n");
            rig.exchange("GET /?token=0123456789abcdefTOKEN HTTP/1.0\r\nHost: evil.example\r\n\r\n");

            assertThat(lines.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .contains("web listening address=http://127.0.0.1:" + rig.port + "/")
                    .anyMatch(line -> line.equals("web refused reason=HOST count=1"))
                    .noneMatch(line -> line.contains("TOKEN"));
        } finally {
            log.detachAppender(lines);
            log.setLevel(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 127.0.0.1", "0.0.0.0, 127.0.0.1", "::, 127.0.0.1", "::1, [::1]", "10.0.0.7, 10.0.0.7"})
    void writesTheAddressAsABrowserWants(String bind, String host) {
        var settings = new WebSettings(bind, 0, WebRig.TOKEN, Framing.NONE, Set.of(), WebLimits.DEFAULT);

        assertThat(settings.host()).isEqualTo(host);
    }

    @Test
    void drawsAnotherTokenEachTime() {
        WebToken one = WebToken.from(new SecureRandom());
        WebToken other = WebToken.from(new SecureRandom());

        assertThat(one.text()).hasSize(32).isNotEqualTo(other.text());
        assertThat(one.is(one.text())).isTrue();
        assertThat(one.is(other.text())).isFalse();
        assertThat(one.is("")).isFalse();
        assertThat(WebSettings.onLoopback(0, one, Framing.NONE).toString()).doesNotContain(one.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789abcde ", "0123456789abcdef;x=1"})
    void refusesWeakTokens(String text) {
        assertThatThrownBy(() -> new WebToken(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("length was " + text.length());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void refusesPortsThatDoNotExist(int port) {
        assertThatThrownBy(() -> WebSettings.onLoopback(port, WebRig.TOKEN, Framing.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was " + port);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, 1, 1",
        "1, 0, 1, 1, 1, 1",
        "1, 1, 0, 1, 1, 1",
        "1, 1, 1, 0, 1, 1",
        "1, 1, 1, 1, 0, 1",
        "1, 1, 1, 1, 1, 0"
    })
    void refusesLimitsOfNothing(int connections, int workers, int waiting, int request, int answer, int ping) {
        assertThatThrownBy(() -> new WebLimits(
                        connections,
                        workers,
                        waiting,
                        Duration.ofSeconds(request),
                        Duration.ofSeconds(answer),
                        Duration.ofSeconds(ping)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WebServer server(String bind, int port) {
        var settings = new WebSettings(bind, port, WebRig.TOKEN, Framing.NONE, Set.of(), WebLimits.DEFAULT);
        return new WebServer(settings, WebRig.files());
    }
}
