package org.caiyun.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.line.LineAddress.Parity;
import org.caiyun.device.line.LineAddress.Serial;
import org.caiyun.device.line.LineEvent;
import org.caiyun.device.line.LinePolicy;
import org.caiyun.device.line.SerialLine;
import org.caiyun.device.line.SupervisedLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from a pulled plug to a device that is Ready again, on a real terminal. */
@Timeout(60)
final class SupervisedSerialLineTest {
    @TempDir
    private Path directory = Path.of("");

    private final WirePeers peers = WirePeers.start();
    private final RecordingPeer device = RecordingPeer.echoing();
    private SerialLine port = new SerialLine("none", new Serial("/dev/none", 9600, Parity.NONE));
    private final SupervisedLine<String, String> line =
            new SupervisedLine<>(new GreetingDriver(), LinePolicy.forDevices(), new Random(1));
    private int opening;

    @BeforeEach
    void startKiosk() {
        Path path = peers.serveTerminal("reader", directory, 115200, device);
        port = new SerialLine("reader", new Serial(path.toString(), 115200, Parity.NONE));
        peers.run(() -> perform(line.start(peers.uptime())));
    }

    @AfterEach
    void stop() {
        peers.run(() -> perform(line.stop(peers.uptime())));
        peers.close();
    }

    @Test
    void aDeviceThatIsPulledAndPluggedInAgainIsReadyAgain() {
        Await.until("ready", () -> ticked() instanceof DeviceHealth.Ready);

        peers.unplug("reader");
        Await.until("down", () -> ticked() instanceof DeviceHealth.Down);
        assertThat(ticked()).matches(h -> h instanceof DeviceHealth.Down(DeviceFault.Disconnected _));
        peers.replug("reader");

        Await.until("ready again", () -> ticked() instanceof DeviceHealth.Ready);
    }

    /** The peers' thread stands in for the kiosk's loop, since it is one thread too. */
    private DeviceHealth ticked() {
        return peers.call(() -> {
            perform(line.tick(peers.uptime()));
            return line.health();
        });
    }

    private void perform(Reaction<String> reaction) {
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Open() -> {
                    opening++;
                    int mine = opening;
                    port.open(event -> Thread.ofVirtual().start(() -> peers.run(() -> heard(mine, event))));
                }
                case LineAction.Write(Bytes bytes) -> port.write(bytes);
                case LineAction.Close _ -> port.close();
            }
        }
    }

    private void heard(int number, LineEvent event) {
        if (number == opening) {
            perform(line.on(event, peers.uptime()));
        }
    }

    /** Greets, and is Ready when the echo comes back. */
    private static final class GreetingDriver implements Driver<String, String> {
        private DeviceHealth health = new DeviceHealth.Starting();

        @Override
        public Reaction<String> opened(Uptime now) {
            health = new DeviceHealth.Starting();
            return Reaction.write(Bytes.of(0x16));
        }

        @Override
        public Reaction<String> received(Bytes bytes, Uptime now) {
            health = new DeviceHealth.Ready("echo");
            return Reaction.none();
        }

        @Override
        public Reaction<String> closed(String why, Uptime now) {
            health = new DeviceHealth.Down(new DeviceFault.Disconnected(why));
            return Reaction.none();
        }

        @Override
        public Reaction<String> tick(Uptime now) {
            return Reaction.none();
        }

        @Override
        public Reaction<String> command(String command, Uptime now) {
            return Reaction.result(command);
        }

        @Override
        public Optional<Uptime> deadline() {
            return Optional.empty();
        }

        @Override
        public DeviceHealth health() {
            return health;
        }
    }
}
