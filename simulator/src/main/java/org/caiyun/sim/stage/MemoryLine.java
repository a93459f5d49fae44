package org.caiyun.sim.stage;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.line.LineEvent;
import org.caiyun.sim.line.LineSpeed;
import org.caiyun.sim.line.LineTap;
import org.caiyun.sim.peer.Peer;
import org.caiyun.sim.peer.PeerReaction;
import org.caiyun.sim.time.Timeline;

/**
 * A line in memory between the kiosk and one peer: as slow as the real one, and as unkind when told so. Bytes arrive in
 * portions that the seed chooses.
 */
final class MemoryLine {
    private static final Duration OPENING = Duration.ofMillis(1);

    private final String name;
    private final Timeline time;
    private final Peer peer;
    private final LineSpeed speed;
    private final RandomGenerator random;
    private Consumer<LineEvent> kiosk = _ -> {};
    private int opening;
    private boolean open;
    private boolean plugged = true;
    private boolean silent;
    private double lossRate;
    private LineTap tap = LineTap.NONE;
    private Uptime toKioskFree = Uptime.ZERO;
    private Uptime toPeerFree = Uptime.ZERO;

    MemoryLine(String name, Timeline time, Peer peer, LineSpeed speed, RandomGenerator random) {
        this.name = name;
        this.time = time;
        this.peer = peer;
        this.speed = speed;
        this.random = random;
    }

    /** Whose line it is from now on; what was on its way to an earlier listener is lost. */
    void connect(Consumer<LineEvent> listener) {
        kiosk = listener;
    }

    /** One more listener. */
    void tap(LineTap listener) {
        tap = tap.and(listener);
    }

    void perform(LineAction action) {
        switch (action) {
            case LineAction.Open() -> open();
            case LineAction.Write(var bytes) -> write(bytes);
            case LineAction.Close _ -> close();
        }
    }

    private void open() {
        close();
        int mine = ++opening;
        time.after(OPENING, () -> {
            if (mine != opening) {
                return;
            }
            if (!plugged) {
                kiosk.accept(new LineEvent.OpenFailed("unplugged"));
                return;
            }
            open = true;
            tap.changed(name, LineTap.Change.OPENED, time.uptime());
            react(peer.opened(time.uptime()), mine);
            kiosk.accept(new LineEvent.Opened());
        });
    }

    /** The kiosk's end goes away, as at a close and at a power cut. */
    void close() {
        opening++;
        if (open) {
            open = false;
            tap.changed(name, LineTap.Change.CLOSED, time.uptime());
            peer.closed(time.uptime());
        }
    }

    private void write(Bytes bytes) {
        if (!open) {
            return;
        }
        int mine = opening;
        toPeerFree = later(toPeerFree, time.uptime()).plus(speed.timeFor(bytes.size()));
        var arriving = lossy(bytes);
        tap.passed(name, LineTap.Way.TO_DEVICE, bytes, time.uptime());
        time.at(toPeerFree, () -> {
            if (mine == opening && !silent && !arriving.isEmpty()) {
                react(peer.received(arriving, time.uptime()), mine);
            }
        });
    }

    /** A deadline of the peer has come. */
    void tick() {
        react(peer.tick(time.uptime()), opening);
    }

    Optional<Uptime> deadline() {
        return peer.deadline();
    }

    private void react(PeerReaction reaction, int mine) {
        for (var deed : reaction.deeds()) {
            switch (deed) {
                case PeerReaction.Reply(var after, var bytes) -> time.after(after, () -> send(bytes, mine));
                case PeerReaction.HangUp(var after) -> time.after(after, () -> lose("the other side hung up", mine));
            }
        }
    }

    private void send(Bytes bytes, int mine) {
        if (mine != opening || !open || silent) {
            return;
        }
        var arriving = lossy(bytes);
        int from = 0;
        while (from < arriving.size()) {
            int to = random.nextInt(4) == 0 ? from + 1 + random.nextInt(arriving.size() - from) : arriving.size();
            var portion = arriving.slice(from, to);
            toKioskFree = later(toKioskFree, time.uptime()).plus(speed.timeFor(portion.size()));
            time.at(toKioskFree, () -> {
                if (mine == opening && open) {
                    tap.passed(name, LineTap.Way.FROM_DEVICE, portion, time.uptime());
                    kiosk.accept(new LineEvent.Received(portion));
                }
            });
            from = to;
        }
    }

    private Bytes lossy(Bytes bytes) {
        if (lossRate == 0 || bytes.isEmpty() || random.nextDouble() >= lossRate) {
            return bytes;
        }
        int lost = random.nextInt(bytes.size());
        return bytes.slice(0, lost).plus(bytes.from(lost + 1));
    }

    private void lose(String why, int mine) {
        if (mine == opening && open) {
            close();
            kiosk.accept(new LineEvent.Closed(why));
        }
    }

    void unplug() {
        plugged = false;
        lose("unplugged", opening);
    }

    void plug() {
        plugged = true;
    }

    /** The device hears and says nothing, and its line stays open. */
    void silence(boolean on) {
        silent = on;
    }

    /** The share of frames, both ways, that lose one byte. */
    void loseBytes(double rate) {
        lossRate = rate;
    }

    private static Uptime later(Uptime a, Uptime b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
