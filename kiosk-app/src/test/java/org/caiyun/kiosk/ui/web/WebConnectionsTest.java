package org.caiyun.kiosk.ui.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a connection may cost. */
@Timeout(60)
final class WebConnectionsTest {
    private static final String ASK = "GET /note.txt HTTP/1.1\r\nHost: HOST\r\nCookie: COOKIE\r\n";

    @Test
    void dropsARequestThatComesTooSlowly() throws IOException {
        try (WebRig rig = WebRig.serving(WebRig.files(), WebRig.QUICK)) {
            // never ends
            String answer = rig.exchange(ASK + "X-Slow: ");

            assertThat(answer).startsWith("HTTP/1.1 408 ");
            assertThat(rig.server.refusals()).containsEntry(Refusal.SLOW, 1L);
        }
    }

    @Test
    void closesAConnectionThatStaysSilent() throws IOException {
        try (WebRig rig = WebRig.serving(WebRig.files(), WebRig.QUICK)) {
            assertThat(rig.exchange("")).isEmpty();
            assertThat(rig.exchange(ASK + "\r\n")).startsWith("HTTP/1.1 200 ").endsWith("two\n");
        }
    }

    @Test
    void takesARequestByteByByte() throws IOException {
        try (WebRig rig = WebRig.serving(WebRig.files());
                Socket socket = rig.socket()) {
            socket.setTcpNoDelay(true);
            for (byte each : rig.filled(ASK + "Connection: close\r\n\r\n").getBytes(ISO_8859_1)) {
                socket.getOutputStream().write(each);
            }

            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void dropsAClientThatDoesNotTakeItsAnswer() throws IOException {
        var large = new WebContent(WebType.TXT, Bytes.copyOf(new byte[32 * 1024 * 1024]));
        try (WebRig rig = WebRig.serving(WebRig.source((_, _) -> Optional.of(large)), WebRig.QUICK);
                Socket socket = rig.socket()) {
            String keep = rig.filled(ASK.replace("/note.txt", "/made/x") + "\r\n");
            socket.getOutputStream().write(keep.getBytes(ISO_8859_1));

            assertThat(socket.getInputStream().read()).isEqualTo('H');
            WebRig.await(() -> rig.server.connections() == 0);

            assertThat(received(socket)).isLessThan(large.body().size());
        }
    }

    @Test
    void dropsAClientThatDoesNotTakeItsLastAnswer() throws IOException {
        var large = new WebContent(WebType.TXT, Bytes.copyOf(new byte[32 * 1024 * 1024]));
        try (WebRig rig = WebRig.serving(WebRig.source((_, _) -> Optional.of(large)), WebRig.QUICK);
                Socket socket = rig.socket()) {
            String last = rig.filled(ASK.replace("/note.txt", "/made/x") + "Connection: close\r\n\r\n");
            socket.getOutputStream().write(last.getBytes(ISO_8859_1));

            assertThat(socket.getInputStream().read()).isEqualTo('H');
            WebRig.await(() -> rig.server.connections() == 0);

            assertThat(received(socket)).isLessThan(large.body().size());
        }
    }

    @Test
    void refusesOneConnectionTooMany() throws IOException {
        var limits = WebLimits.DEFAULT;
        var two = new WebLimits(2, 2, 1024, limits.request(), limits.answer(), limits.ping());
        try (WebRig rig = WebRig.serving(WebRig.files(), two)) {
            List<Socket> open = new ArrayList<>();
            open.add(rig.socket());
            open.add(rig.socket());
            String answer = rig.exchange(ASK + "\r\n");
            open.getFirst().close();
            WebRig.await(() -> rig.server.connections() == 1);
            String later = rig.exchange(ASK + "Connection: close\r\n\r\n");
            open.getLast().close();

            assertThat(answer).startsWith("HTTP/1.1 503 ");
            assertThat(later).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void hangsUpOnACrowd() throws IOException {
        var limits = WebLimits.DEFAULT;
        var one = new WebLimits(1, 1, 1024, limits.request(), limits.answer(), limits.ping());
        try (WebRig rig = WebRig.serving(WebRig.files(), one);
                Socket served = rig.socket();
                Socket turnedAway = rig.socket()) {
            assertThat(turnedAway.getInputStream().read()).isEqualTo('H');

            String third = rig.exchange("");

            assertThat(third).isEmpty();
            assertThat(served.isConnected()).isTrue();
            assertThat(rig.server.refusals()).containsEntry(Refusal.CONNECTIONS, 2L);
        }
    }

    @Test
    void turnsAwayEvenWhoSendsNonsense() throws IOException {
        var limits = WebLimits.DEFAULT;
        var one = new WebLimits(1, 1, 1024, limits.request(), Duration.ofSeconds(1), limits.ping());
        try (WebRig rig = WebRig.serving(WebRig.files(), one);
                Socket served = rig.socket()) {
            assertThat(rig.exchange("\u0000\u0001 nonsense\r\n\r\n")).startsWith("HTTP/1.1 503 ");
            assertThat(served.isConnected()).isTrue();
        }
    }

    private static long received(Socket socket) throws IOException {
        var buffer = new byte[64 * 1024];
        long total = 0;
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                total += n;
            }
        } catch (SocketException _) {
            // reset over unsent bytes
        }
        return total;
    }
}
