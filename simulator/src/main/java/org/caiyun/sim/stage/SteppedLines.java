package org.caiyun.sim.stage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.sim.line.LineDamage;
import org.caiyun.sim.line.LineTap;
import org.caiyun.sim.peer.Peer;
import org.caiyun.sim.time.Timeline;

/** The lines of a stepped stage, by their names and in their order. */
final class SteppedLines {
    private final Map<LineName, MemoryLine> lines = new EnumMap<>(LineName.class);
    private final List<MemoryLine> inOrder;

    /** To each of the site's peers; each line draws from its own stream, of which {@code random} gives the seed. */
    SteppedLines(SimulatedSite site, Timeline time, Random random) {
        site.peers().forEach((name, peer) -> lines.put(name, line(name, peer, site, time, random.nextLong())));
        inOrder = List.copyOf(lines.values());
    }

    private static MemoryLine line(LineName name, Peer peer, SimulatedSite site, Timeline time, long seed) {
        var damage = new LineDamage(new SplittableRandom(seed));
        return new MemoryLine(name.label(), time, peer, site.speed(name), new Random(seed), damage);
    }

    MemoryLine of(LineName name) {
        return Objects.requireNonNull(lines.get(name));
    }

    /** Who hears from now on what comes on every line. */
    void connect(BiConsumer<LineName, LineEvent> listener) {
        lines.forEach((name, line) -> line.connect(event -> listener.accept(name, event)));
    }

    void tap(LineTap listener) {
        inOrder.forEach(line -> line.tap(listener));
    }

    /** The kiosk's ends go away. */
    void close() {
        inOrder.forEach(MemoryLine::close);
    }

    /** Somebody may have done something to any peer beside its line. */
    void lookAgain() {
        for (var line : inOrder) {
            line.lookAgain();
        }
    }

    /** When the next peer has something to do; {@link Timeline#NEVER} when all wait. */
    Uptime deadline() {
        var next = Timeline.NEVER;
        for (var line : inOrder) {
            next = Uptime.earlier(next, line.deadline());
        }
        return next;
    }

    /** Every peer whose deadline has come does what it has to do. */
    void tick(Uptime now) {
        for (var line : inOrder) {
            if (line.deadline().reachedAt(now)) {
                line.tick();
            }
        }
    }
}
