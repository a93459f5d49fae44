package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.caiyun.device.Bytes;
import org.caiyun.device.scan.LabelScanner;
import org.caiyun.device.scan.ScannerCommand;
import org.caiyun.device.scan.ScannerEvent;
import org.caiyun.device.scan.ScannerSettings;
import org.caiyun.sim.line.LineSpeed;
import org.caiyun.sim.world.World;

/** The driver and the simulated scanner on one line in memory, under a virtual clock; for tests. */
final class SteppedScanner {
    private static final int BAUD_RATE = 9600;

    final World world = new World();
    final ScannerPeer peer;
    final LabelScanner driver;
    private final SteppedLine<ScannerCommand, ScannerEvent> line;

    /** Bytes reach the driver in portions of this size, as {@code damage} leaves them. */
    SteppedScanner(ScannerSettings driving, ScannerPeerSettings settings, int portion, UnaryOperator<Bytes> damage) {
        peer = new ScannerPeer(world, settings);
        driver = new LabelScanner(driving);
        line = new SteppedLine<>(driver, peer, LineSpeed.ofBaudRate(BAUD_RATE));
        line.inPortionsOf(portion);
        line.damagedBy(damage);
    }

    void open() {
        line.open();
    }

    void look() {
        line.command(new ScannerCommand.Look());
    }

    void rest() {
        line.command(new ScannerCommand.Rest());
    }

    void pass(long millis) {
        line.pass(Duration.ofMillis(millis));
    }

    /** What the driver has read, in order. */
    List<String> texts() {
        return line.results().stream().map(SteppedScanner::text).toList();
    }

    boolean isClosed() {
        return !line.closings().isEmpty();
    }

    private static String text(ScannerEvent event) {
        return switch (event) {
            case ScannerEvent.Scanned(String text) -> text;
        };
    }
}
