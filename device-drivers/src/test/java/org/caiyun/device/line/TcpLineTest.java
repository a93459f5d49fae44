package org.caiyun.device.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import org.caiyun.device.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class TcpLineTest {
    private ServerSocket server = new ServerSocket();
    private TcpLine line = new TcpLine("none", new LineAddress.Tcp("none", 1));
    private final HeardEvents heard = new HeardEvents();

    TcpLineTest() throws IOException {}

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.setSoTimeout(10_000);
        line = new TcpLine("board", new LineAddress.Tcp("127.0.0.1", server.getLocalPort()));
    }

    @AfterEach
    void close() throws IOException {
        line.close();
        server.close();
    }

    @Test
    void carriesSixtyFourKibibytesBothWays() throws IOException {
        var sent = new byte[64 * 1024];
        new Random(64).nextBytes(sent);

        line.open(heard);
        try (Socket peer = server.accept()) {
            line.write(Bytes.copyOf(sent));
            assertThat(peer.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
            peer.getOutputStream().write(sent);
            Await.until("all back", () -> heard.received().size() == sent.length);
        }

        assertThat(heard.received()).isEqualTo(Bytes.copyOf(sent));
    }

    @Test
    void reportsAPeerThatHangsUpOnce() throws IOException {
        line.open(heard);
        server.accept().close();

        assertThat(heard.awaitLoss()).contains("gone");
        line.write(Bytes.of(1));
        line.close();
        assertThat(heard.losses()).hasSize(1);
    }

    @Test
    void saysWhyItCouldNotConnect() throws IOException {
        server.close();

        line.open(heard);

        assertThat(heard.awaitLoss()).startsWith("open failed: tcp:127.0.0.1:").containsIgnoringCase("refused");
    }

    @Test
    void anUnknownHostIsAnAnswerToo() {
        line = new TcpLine("board", new LineAddress.Tcp("no-such-host.invalid", 502));

        line.open(heard);

        assertThat(heard.awaitLoss()).contains("no such host: no-such-host.invalid");
    }

    @Test
    void isSilentAfterItsOwnClose() throws IOException {
        line.open(heard);
        try (Socket peer = server.accept()) {
            heard.awaitOpened();
            line.close();
            assertThat(peer.getInputStream().read()).isEqualTo(-1);
        }

        assertThat(heard.all()).containsExactly(new LineEvent.Opened());
    }

    @Test
    void opensAfreshAfterALoss() throws IOException {
        line.open(heard);
        server.accept().close();
        heard.awaitLoss();

        var again = new HeardEvents();
        line.open(again);
        try (Socket peer = server.accept()) {
            peer.getOutputStream().write(7);
            Await.until("seven", () -> again.received().equals(Bytes.of(7)));
        }
    }
}
