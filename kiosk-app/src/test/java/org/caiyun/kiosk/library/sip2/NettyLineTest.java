package org.caiyun.kiosk.library.sip2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.LineEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class NettyLineTest {
    private static final int LIMIT_SECONDS = 10;
    private static final Bytes HELLO = Bytes.ofText("9900802.00\r", US_ASCII);

    private final LinkedBlockingQueue<LineEvent> events = new LinkedBlockingQueue<>();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(LIMIT_SECONDS * 1000);
    }

    @AfterEach
    void stopListening() throws IOException {
        server.close();
    }

    @Test
    void carriesBytesBothWays() throws IOException, InterruptedException {
        try (NettyLine line = line()) {
            line.open(events::add);
            try (Socket socket = server.accept()) {
                assertThat(next()).isEqualTo(new LineEvent.Opened());

                line.write(HELLO);
                assertThat(socket.getInputStream().readNBytes(HELLO.size())).isEqualTo(HELLO.toArray());
                socket.getOutputStream().write(HELLO.toArray());

                assertThat(next()).isEqualTo(new LineEvent.Received(HELLO));
            }
        }
    }

    @Test
    void namesItsThread() throws IOException, InterruptedException {
        var names = new LinkedBlockingQueue<String>();
        try (NettyLine line = line()) {
            line.open(e -> names.add(Thread.currentThread().getName()));
            try (Socket socket = server.accept()) {
                assertThat(socket.isConnected()).isTrue();

                assertThat(names.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("library");
            }
        }
    }

    @Test
    void tellsOnceThatTheOtherSideClosed() throws IOException, InterruptedException {
        try (NettyLine line = line()) {
            line.open(events::add);
            server.accept().close();
            assertThat(next()).isEqualTo(new LineEvent.Opened());

            assertThat(next()).isInstanceOf(LineEvent.Closed.class);

            line.write(HELLO);
            line.open(events::add);
            try (Socket again = server.accept()) {
                assertThat(again.isConnected()).isTrue();
                assertThat(next()).as("nothing between").isEqualTo(new LineEvent.Opened());
            }
        }
    }

    @Test
    void tellsThatNobodyListens() throws IOException, InterruptedException {
        server.close();
        try (NettyLine line = line()) {
            line.open(events::add);

            assertThat(next()).isInstanceOf(LineEvent.OpenFailed.class);
        }
    }

    @Test
    void tellsThatTheHostIsUnknown() throws InterruptedException {
        var address = new NettyLine.Address("library", "no-such-host.invalid", 6001);
        try (NettyLine line = new NettyLine(address, NettyLine.Limits.DEFAULT)) {
            line.open(events::add);

            assertThat(next()).isInstanceOf(LineEvent.OpenFailed.class);
        }
    }

    @Test
    void saysNothingAfterItsOwnClose() throws IOException, InterruptedException {
        NettyLine line = line();
        line.open(events::add);
        try (Socket socket = server.accept()) {
            assertThat(next()).isEqualTo(new LineEvent.Opened());

            line.close();
            line.close();
            line.write(HELLO);

            assertThat(socket.getInputStream().read()).as("end of stream").isEqualTo(-1);
            assertThat(events).isEmpty();
        }
    }

    @Test
    void closesALineWhoseOtherSideDoesNotRead() throws IOException, InterruptedException {
        var limits = new NettyLine.Limits(Duration.ofSeconds(5), HELLO.size() - 1);
        try (NettyLine line = new NettyLine(address(), limits)) {
            line.open(events::add);
            try (Socket socket = server.accept()) {
                assertThat(next()).isEqualTo(new LineEvent.Opened());

                line.write(HELLO);

                assertThat(next()).isEqualTo(new LineEvent.Closed("the other side does not read"));
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void writesNothingBeforeItIsOpened() {
        try (NettyLine line = line()) {
            line.write(HELLO);

            assertThat(events).isEmpty();
        }
    }

    private NettyLine line() {
        return new NettyLine(address(), NettyLine.Limits.DEFAULT);
    }

    private NettyLine.Address address() {
        return new NettyLine.Address("library", server.getInetAddress().getHostAddress(), server.getLocalPort());
    }

    private LineEvent next() throws InterruptedException {
        LineEvent event = events.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertThat(event).as("an event in time").isNotNull();
        return event;
    }
}
