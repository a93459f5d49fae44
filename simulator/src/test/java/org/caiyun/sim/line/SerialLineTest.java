package org.caiyun.sim.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.LineAddress.Parity;
import org.caiyun.device.line.LineAddress.Serial;
import org.caiyun.device.line.LineEvent;
import org.caiyun.device.line.SerialLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The kiosk's serial line on real terminals, with what was measured of vanishing ports. */
@Timeout(60)
final class SerialLineTest {
    private static final int FAST = 4_000_000;

    @TempDir
    private Path directory = Path.of("");

    private final WirePeers peers = WirePeers.start();
    private final RecordingPeer device = RecordingPeer.echoing();
    private final HeardEvents heard = new HeardEvents();

    @AfterEach
    void stop() {
        peers.close();
    }

    @Test
    void carriesSixtyFourKibibytesBothWays() {
        var sent = new byte[64 * 1024];
        new Random(64).nextBytes(sent);
        SerialLine line = lineTo(device);

        line.open(heard);
        heard.awaitOpened();
        line.write(Bytes.copyOf(sent));
        Await.until("all back", () -> heard.received().size() >= sent.length);
        line.close();

        assertThat(device.received()).isEqualTo(Bytes.copyOf(sent));
        assertThat(heard.received()).isEqualTo(Bytes.copyOf(sent));
        assertThat(heard.losses()).isEmpty();
    }

    @Test
    void noticesAVanishedPortSoonAndReportsItOnce() {
        SerialLine line = lineTo(device);
        line.open(heard);
        heard.awaitOpened();

        long before = System.nanoTime();
        peers.unplug("reader");
        heard.awaitLoss();
        long millis = (System.nanoTime() - before) / 1_000_000;

        assertThat(millis).isLessThan(2_000);
        line.write(Bytes.of(1));
        line.close();
        reopened(line).awaitLoss();
        assertThat(heard.losses()).hasSize(1).first().asString().startsWith("closed: ");
    }

    @Test
    void aWriteToAVanishedPortIsALossToo() {
        SerialLine line = lineTo(device);
        line.open(heard);
        heard.awaitOpened();

        peers.run(() -> {
            peers.unplug("reader");
            line.write(Bytes.ofHex("0102030405"));
        });

        heard.awaitLoss();
        reopened(line).awaitLoss();
        assertThat(heard.losses()).hasSize(1);
    }

    @Test
    void opensTheNewDeviceAfterReenumerationAndNotTheOneThatTookItsNumber() throws IOException {
        Path path = peers.serveTerminal("reader", directory, FAST, device);
        SerialLine line = new SerialLine("reader", new Serial(path.toString(), 9600, Parity.NONE));
        Path oldNode = path.toRealPath();
        line.open(heard);
        heard.awaitOpened();
        peers.unplug("reader");
        heard.awaitLoss();

        try (var stranger = new Stranger(directory)) {
            // the number is free once the line has given its port back
            reopened(line).awaitLoss();
            assumeTrue(stranger.takes(oldNode), "another program took the number");
            peers.replug("reader");
            assertThat(path.toRealPath()).isNotEqualTo(oldNode);
            HeardEvents again = reopened(line);
            again.awaitOpened();
            line.write(Bytes.ofHex("C0FFEE"));
            Await.until("the echo", () -> again.received().equals(Bytes.ofHex("C0FFEE")));
            assertThat(stranger.isHeld()).isFalse();
        }

        line.close();
    }

    @Test
    void aBusyPortIsAnAnswer() {
        SerialLine line = lineTo(device);
        line.open(heard);
        heard.awaitOpened();
        var second = new SerialLine("second", addressOf("reader", Parity.NONE));

        var refused = new HeardEvents();
        second.open(refused);

        assertThat(refused.awaitLoss()).startsWith("open failed: ").contains("busy");
        line.write(Bytes.of(7));
        Await.until("the first goes on", () -> heard.received().equals(Bytes.of(7)));
        line.close();
    }

    @Test
    void aPortThatAnotherProgramHoldsIsBusy() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/flock")));
        SerialLine line = lineTo(device);
        Process other = new ProcessBuilder(
                        "/usr/bin/flock", directory.resolve("reader").toString(), "sh", "-c", "echo held; read _")
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            line.open(heard);
            assertThat(heard.awaitLoss()).contains("busy");
        } finally {
            other.destroy();
        }
    }

    @Test
    void aMissingPortIsAnAnswerEvenWhenDevHasOneOfItsName() {
        // the library itself would open /dev/ptmx here
        var line = new SerialLine("reader", new Serial("/nowhere/ptmx", 9600, Parity.NONE));

        line.open(heard);

        assertThat(heard.awaitLoss()).startsWith("open failed: /nowhere/ptmx is not there");
    }

    @Test
    void aFileIsNotAPort() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        var line = new SerialLine("reader", new Serial(file.toString(), 9600, Parity.NONE));

        line.open(heard);

        assertThat(heard.awaitLoss()).startsWith("open failed: ").contains("cannot be opened");
    }

    @Test
    void isSilentAfterItsOwnClose() {
        SerialLine line = lineTo(device);
        line.open(heard);
        heard.awaitOpened();
        line.write(Bytes.copyOf(new byte[20_000]));
        Await.until("bytes come back", () -> heard.received().size() > 0);

        line.close();
        var events = heard.all();
        line.close();
        Await.until("given back", () -> device.happened.contains("closed"));

        assertThat(heard.all()).isEqualTo(events);
        assertThat(heard.losses()).isEmpty();
    }

    @Test
    void whatCameBeforeTheOpeningBelongsToNobody() throws IOException {
        try (var terminal = new PseudoTerminal(directory, "banner")) {
            terminal.plug();
            terminal.send(Bytes.of(1, 2, 3)); // nobody has it open, and the terminal keeps it
            var line = new SerialLine("reader", addressOf("banner", Parity.NONE));
            line.open(heard);
            heard.awaitOpened();

            terminal.send(Bytes.of(9));

            Await.until("an answer", () -> heard.received().size() > 0);
            assertThat(heard.received()).isEqualTo(Bytes.of(9));
            line.close();
        }
    }

    @Test
    void takesEveryParity() {
        lineTo(device);
        for (Parity parity : Parity.values()) {
            var line = new SerialLine("reader", addressOf("reader", parity));
            HeardEvents again = reopened(line);
            again.awaitOpened();
            line.write(Bytes.of(0xFF));
            Await.until("the echo", () -> again.received().equals(Bytes.of(0xFF)));
            int before = device.happened.size();
            line.close();
            Await.until("given back", () -> device.happened.size() > before);
        }
    }

    private SerialLine lineTo(RecordingPeer peer) {
        peers.serveTerminal("reader", directory, FAST, peer);
        return new SerialLine("reader", addressOf("reader", Parity.NONE));
    }

    private Serial addressOf(String name, Parity parity) {
        return new Serial(directory.resolve(name).toString(), 115200, parity);
    }

    private static HeardEvents reopened(SerialLine line) {
        var again = new HeardEvents();
        line.open(again);
        return again;
    }

    @Test
    void hearsWhatADeviceSaysByItself() {
        SerialLine line = lineTo(device);
        line.open(heard);
        heard.awaitOpened();
        Await.until("opened", () -> device.happened.contains("opened"));

        peers.run(() -> device.wakeAt(peers.uptime()));

        Await.until("tick", () -> heard.received().size() == 4);
        assertThat(heard.all()).first().isEqualTo(new LineEvent.Opened());
        line.close();
    }
}
