package org.caiyun.sim.stage;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.line.LineEvent;
import org.caiyun.sim.line.LineDamage;
import org.caiyun.sim.line.LineSpeed;
import org.caiyun.sim.line.LineTap;
import org.caiyun.sim.line.LineTrouble;
import org.caiyun.sim.peer.Peer;
import org.caiyun.sim.peer.PeerReaction;
import org.caiyun.sim.time.Timeline;

/**
 * A line in memory between the kiosk and one peer: as slow as the real one, and as unkind when told so. Bytes arrive in
 * portions that the seed chooses.
 */
final class MemoryLine {
    private static final Duration OPENING = Duration.ofMillis(1);
    /** What a device has ready so soon is on its way at once: what befalls the line meanwhile comes after it. */
    private static final Duration SOON = Duration.ofMillis(1);

    private final String name;
    private final Timeline time;
    private final Peer peer;
    private final LineSpeed speed;
    private final RandomGenerator random;
    private final LineDamage damage;
    private Optional<Peer> impostor = Optional.empty();
    private Consumer<LineEvent> kiosk = _ -> {};
    private int opening;
    private boolean open;
    private boolean plugged = true;
    private boolean silent;
    private LineTap tap = LineTap.NONE;
    private Uptime toKioskFree = Uptime.ZERO;
    private Uptime toPeerFree = Uptime.ZERO;
    /** When a peer has something to do, as long as {@link #touched} says that nobody has spoken to it since. */
    private Uptime due = Timeline.NEVER;

    private boolean touched = true;

    MemoryLine(String name, Timeline time, Peer peer, LineSpeed speed, RandomGenerator random, LineDamage damage) {
        this.name = name;
        this.time = time;
        this.peer = peer;
        this.speed = speed;
        this.random = random;
        this.damage = damage;
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
            touched = true;
            react(answering().opened(time.uptime()), mine);
            kiosk.accept(new LineEvent.Opened());
        });
    }

    /** The kiosk's end goes away, as at a close and at a power cut. */
    void close() {
        opening++;
        if (open) {
            open = false;
            tap.changed(name, LineTap.Change.CLOSED, time.uptime());
            touched = true;
            answering().closed(time.uptime());
        }
    }

    private void write(Bytes bytes) {
        if (!open) {
            return;
        }
        int mine = opening;
        toPeerFree = later(toPeerFree, time.uptime()).plus(timeFor(bytes));
        var arriving = arriving(bytes);
        tap.passed(name, LineTap.Way.TO_DEVICE, bytes, time.uptime());
        time.at(toPeerFree, () -> {
            if (mine == opening && !silent && !arriving.isEmpty()) {
                touched = true;
                react(answering().received(arriving, time.uptime()), mine);
            }
        });
    }

    /** A deadline of the peer has come. */
    void tick() {
        touched = true;
        var reaction = peer.tick(time.uptime());
        if (impostor.isPresent()) {
            // what the true device says has no line, but it lives on
            react(impostor.get().tick(time.uptime()), opening);
        } else {
            react(reaction, opening);
        }
    }

    /** Somebody may have done something to the peer beside its line. */
    void lookAgain() {
        touched = true;
    }

    /** When a peer has something to do next; {@link Timeline#NEVER} when it waits. */
    Uptime deadline() {
        if (touched) {
            touched = false;
            due = peer.deadline().orElse(Timeline.NEVER);
            if (impostor.isPresent()) {
                due = Uptime.earlier(due, impostor.get().deadline().orElse(Timeline.NEVER));
            }
        }
        return due;
    }

    private Peer answering() {
        return impostor.orElse(peer);
    }

    private Bytes arriving(Bytes bytes) {
        return damage.isNone() ? bytes : damage.arriving(bytes);
    }

    private Duration timeFor(Bytes bytes) {
        var usual = speed.timeFor(bytes.size());
        return damage.isNone() ? usual : usual.plus(damage.delay());
    }

    private void react(PeerReaction reaction, int mine) {
        for (var deed : reaction.deeds()) {
            switch (deed) {
                case PeerReaction.Reply(var after, var bytes) -> {
                    if (after.compareTo(SOON) <= 0) {
                        send(bytes, mine, after);
                    } else {
                        time.after(after, () -> send(bytes, mine, Duration.ZERO));
                    }
                }
                case PeerReaction.HangUp(var after) -> time.after(after, () -> lose("the other side hung up", mine));
            }
        }
    }

    /** The first byte leaves {@code after} this moment. */
    private void send(Bytes bytes, int mine, Duration after) {
        if (mine != opening || !open || silent) {
            return;
        }
        var arriving = arriving(bytes);
        toKioskFree = later(toKioskFree, time.uptime().plus(after));
        int from = 0;
        while (from < arriving.size()) {
            int to = random.nextInt(4) == 0 ? from + 1 + random.nextInt(arriving.size() - from) : arriving.size();
            var portion = arriving.slice(from, to);
            toKioskFree = toKioskFree.plus(timeFor(portion));
            time.at(toKioskFree, () -> {
                if (mine == opening && open) {
                    tap.passed(name, LineTap.Way.FROM_DEVICE, portion, time.uptime());
                    kiosk.accept(new LineEvent.Received(portion));
                }
            });
            from = to;
        }
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

    void damage(LineTrouble trouble, boolean on) {
        damage.set(trouble, on);
    }

    /** The line is gone, and comes back as this device; empty to come back as itself. */
    void impersonate(Optional<Peer> other) {
        if (!other.equals(impostor)) {
            lose("unplugged", opening);
            impostor = other;
            touched = true;
        }
    }

    private static Uptime later(Uptime a, Uptime b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
