package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;
import org.caiyun.device.Bytes;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.scan.LabelScanner;
import org.caiyun.device.scan.ScannerCommand;
import org.caiyun.device.scan.ScannerEvent;
import org.caiyun.device.scan.ScannerSettings;
import org.caiyun.sim.world.World;

/** The driver and the simulated scanner on one line in memory, under a virtual clock; for tests. */
final class SteppedScanner {
    /** Of one byte at 9600 baud. */
    private static final Duration BYTE = Duration.ofNanos(1_041_667);

    final World world = new World();
    final ScannerPeer peer;
    final LabelScanner driver;
    final List<String> texts = new ArrayList<>();
    boolean closed;

    private final int portion;
    private final UnaryOperator<Bytes> line;
    private final PriorityQueue<Arrival> underWay =
            new PriorityQueue<>(Comparator.comparing(Arrival::at).thenComparingLong(Arrival::order));
    private Uptime now = Uptime.ZERO;
    private Uptime lineFree = Uptime.ZERO;
    private long order;

    private record Arrival(Uptime at, long order, Bytes bytes) {}

    /** Bytes reach the driver in portions of this size, as {@code line} leaves them. */
    SteppedScanner(ScannerSettings driving, ScannerPeerSettings settings, int portion, UnaryOperator<Bytes> line) {
        peer = new ScannerPeer(world, settings);
        driver = new LabelScanner(driving);
        this.portion = portion;
        this.line = line;
    }

    void open() {
        answer(peer.opened(now));
        carryOut(driver.opened(now));
    }

    void look() {
        carryOut(driver.command(new ScannerCommand.Look(), now));
    }

    void rest() {
        carryOut(driver.command(new ScannerCommand.Rest(), now));
    }

    void pass(long millis) {
        var until = now.plus(Duration.ofMillis(millis));
        while (next().reachedAt(until)) {
            now = next().compareTo(now) > 0 ? next() : now;
            step();
        }
        now = until;
    }

    private Uptime next() {
        var never = new Uptime(Long.MAX_VALUE);
        var arrival = underWay.isEmpty() ? never : underWay.peek().at();
        var ours = Uptime.earlier(arrival, driver.deadline().orElse(never));
        return Uptime.earlier(ours, peer.deadline().orElse(never));
    }

    private void step() {
        if (!underWay.isEmpty() && underWay.peek().at().reachedAt(now)) {
            carryOut(driver.received(underWay.remove().bytes(), now));
        } else if (peer.deadline().filter(d -> d.reachedAt(now)).isPresent()) {
            answer(peer.tick(now));
        } else {
            carryOut(driver.tick(now));
        }
    }

    private void carryOut(Reaction<ScannerEvent> reaction) {
        for (ScannerEvent event : reaction.results()) {
            switch (event) {
                case ScannerEvent.Scanned(String text) -> texts.add(text);
            }
        }
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Write(Bytes bytes) -> answer(peer.received(bytes, now));
                case LineAction.Close(String why) -> {
                    closed = true;
                    underWay.clear();
                    peer.closed(now);
                    carryOut(driver.closed(why, now));
                }
                case LineAction.Open _ -> throw new AssertionError("a driver does not open");
            }
        }
    }

    private void answer(PeerReaction reaction) {
        for (PeerReaction.Deed deed : reaction.deeds()) {
            switch (deed) {
                case PeerReaction.Reply(Duration after, Bytes bytes) -> send(now.plus(after), line.apply(bytes));
                case PeerReaction.HangUp _ -> throw new AssertionError("a scanner does not hang up");
            }
        }
    }

    private void send(Uptime at, Bytes bytes) {
        lineFree = at.compareTo(lineFree) > 0 ? at : lineFree;
        for (int from = 0; from < bytes.size(); from += portion) {
            Bytes part = bytes.slice(from, Math.min(bytes.size(), from + portion));
            lineFree = lineFree.plus(BYTE.multipliedBy(part.size()));
            underWay.add(new Arrival(lineFree, order++, part));
        }
    }
}
