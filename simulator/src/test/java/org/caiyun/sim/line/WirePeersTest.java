package org.caiyun.sim.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAddress.Parity;
import org.caiyun.device.line.LineAddress.Serial;
import org.caiyun.device.line.SerialLine;
import org.caiyun.sim.peer.PeerReaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class WirePeersTest {
    @TempDir
    private Path directory = Path.of("");

    private final WirePeers peers = WirePeers.start();
    private final RecordingPeer device = RecordingPeer.echoing();
    private final HeardEvents heard = new HeardEvents();

    @AfterEach
    void stop() {
        peers.close();
        peers.close();
    }

    @Test
    void tellsATerminalsPeerWhenTheKioskOpensAndClosesIt() {
        SerialLine line = serialLine(115200, device);
        line.open(heard);
        Await.until("opened", () -> device.happened.equals(List.of("opened")));

        line.write(Bytes.of(1));
        Await.until("an echo", () -> heard.received().equals(Bytes.of(1)));
        line.close();

        Await.until("closed", () -> device.happened.size() == 3);
        assertThat(device.happened).containsExactly("opened", "received on sim-peers", "closed");
    }

    @Test
    void aReplyTakesItsDelayAndItsTimeOnTheLine() {
        var slow = new RecordingPeer(_ -> PeerReaction.reply(Duration.ofMillis(50), Bytes.copyOf(new byte[96])));
        SerialLine line = serialLine(9600, slow);
        line.open(heard);
        heard.awaitOpened();

        Uptime asked = peers.uptime();
        line.write(Bytes.of(1));
        Await.until("the answer", () -> heard.received().size() == 96);

        assertThat(peers.uptime().since(asked)).isGreaterThanOrEqualTo(Duration.ofMillis(149));
        line.close();
    }

    @Test
    void anUnpluggedTerminalHasNoPathUntilItIsPluggedInAgain() {
        SerialLine line = serialLine(115200, device);
        Path path = directory.resolve("reader");
        line.open(heard);
        Await.until("opened", () -> device.happened.contains("opened"));

        peers.unplug("reader");
        assertThat(Files.exists(path)).isFalse();
        assertThat(device.happened).containsExactly("opened", "closed");
        heard.awaitLoss();
        peers.replug("reader");
        peers.replug("reader");

        assertThat(Files.exists(path)).isTrue();
        line.close();
    }

    @Test
    void aSilentDeviceWorksAndSaysNothing() {
        SerialLine line = serialLine(115200, device);
        line.open(heard);
        heard.awaitOpened();
        Await.until("opened", () -> device.happened.contains("opened"));

        peers.silence("reader", true);
        peers.run(() -> device.wakeAt(peers.uptime()));
        Await.until("it still works", () -> device.happened.contains("tick"));
        peers.silence("reader", false);
        peers.run(() -> device.wakeAt(peers.uptime()));
        Await.until("it speaks again", () -> heard.received().size() == 4);

        assertThat(heard.received()).isEqualTo(Bytes.ofText("tick", StandardCharsets.US_ASCII));
        line.close();
    }

    @Test
    void aDeviceThatHangsUpOnATerminalComesBackByItself() {
        var restarting = new RecordingPeer(_ -> new PeerReaction(List.of(new PeerReaction.HangUp(Duration.ZERO))));
        SerialLine line = serialLine(115200, restarting);
        line.open(heard);
        heard.awaitOpened();

        line.write(Bytes.of(1));
        heard.awaitLoss();
        peers.run(() -> {}); // the device is back when the peers' thread is free again
        var again = new HeardEvents();
        line.open(again);

        again.awaitOpened();
        line.close();
    }

    @Test
    void aTcpPeerAnswersAndHangsUpAfterItsAnswer() throws IOException {
        var polite = new RecordingPeer(bytes -> PeerReaction.reply(Duration.ofMillis(5), bytes)
                .then(new PeerReaction(List.of(new PeerReaction.HangUp(Duration.ofMillis(5))))));
        int port = peers.serveTcp("acs", polite);

        try (Socket kiosk = connect(port)) {
            kiosk.getOutputStream().write(new byte[] {1, 2, 3});
            assertThat(kiosk.getInputStream().readAllBytes()).containsExactly(1, 2, 3);
        }

        Await.until("closed", () -> polite.happened.contains("closed"));
        assertThat(polite.happened).containsExactly("opened", "received on sim-peers", "closed");
    }

    @Test
    void aNewConnectionReplacesTheOldOne() throws IOException {
        int port = peers.serveTcp("acs", device);

        try (Socket first = connect(port)) {
            Await.until("opened", () -> device.happened.size() == 1);
            try (Socket second = connect(port)) {
                assertThat(first.getInputStream().read()).isEqualTo(-1);
                second.getOutputStream().write(9);
                assertThat(second.getInputStream().read()).isEqualTo(9);
            }
        }

        Await.until("both closed", () -> device.happened.size() == 5);
        assertThat(device.happened).containsExactly("opened", "closed", "opened", "received on sim-peers", "closed");
    }

    @Test
    void anUnpluggedTcpPeerRefusesAndComesBackOnItsPort() throws IOException {
        int port = peers.serveTcp("acs", device);
        try (Socket kiosk = connect(port)) {
            Await.until("opened", () -> device.happened.contains("opened"));
            peers.unplug("acs");
            assertThat(kiosk.getInputStream().read()).isEqualTo(-1);
        }
        assertThatThrownBy(() -> connect(port)).isInstanceOf(ConnectException.class);

        peers.replug("acs");

        try (Socket kiosk = connect(port)) {
            kiosk.getOutputStream().write(5);
            assertThat(kiosk.getInputStream().read()).isEqualTo(5);
        }
    }

    @Test
    void callsRunOnThePeersThreadAndAnswerOrThrow() {
        assertThat(peers.call(() -> Thread.currentThread().getName())).isEqualTo("sim-peers");
        assertThat(peers.call(() -> peers.call(() -> 5))).isEqualTo(5);
        assertThatThrownBy(() -> peers.unplug("nobody")).hasMessageContaining("no such peer: nobody");
        peers.serveTcp("acs", device);
        assertThatThrownBy(() -> peers.serveTcp("acs", device)).hasMessageContaining("already: acs");
    }

    @Test
    void aPeerThatFailsDoesNotEndTheOthers() throws IOException {
        var broken = new RecordingPeer(_ -> {
            throw new IllegalStateException("a fault in a peer, thrown by the test");
        });
        int brokenPort = peers.serveTcp("broken", broken);
        int port = peers.serveTcp("acs", device);

        try (Socket toBroken = connect(brokenPort);
                Socket kiosk = connect(port)) {
            toBroken.getOutputStream().write(1);
            Await.until("it failed", () -> broken.happened.size() == 2);
            kiosk.getOutputStream().write(5);
            assertThat(kiosk.getInputStream().read()).isEqualTo(5);
        }
    }

    @Test
    void aStoppedSimulationTakesItsDevicesWithIt() {
        SerialLine line = serialLine(115200, device);
        line.open(heard);
        heard.awaitOpened();

        peers.close();

        heard.awaitLoss();
        assertThat(Files.exists(directory.resolve("reader"))).isFalse();
        assertThatThrownBy(() -> peers.run(() -> {})).hasMessageContaining("stopped");
    }

    private SerialLine serialLine(int baudRate, RecordingPeer peer) {
        Path path = peers.serveTerminal("reader", directory, baudRate, peer);
        return new SerialLine("reader", new Serial(path.toString(), baudRate, Parity.NONE));
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        return socket;
    }
}
