package org.caiyun.sim.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.LineAction;
import org.caiyun.sim.line.LineSpeed;
import org.caiyun.sim.line.LineTap;
import org.caiyun.sim.time.Timeline;

/**
 * A driver and its simulated device on one line in memory, under a virtual clock; no threads. Nothing on the line
 * overtakes what was sent before it, and what is on its way when the line goes is lost.
 *
 * @param <C> the driver's commands
 * @param <R> the driver's results
 */
final class SteppedLine<C, R> {
    /** Many times what an hour of keep-alives or a minute of polls needs. */
    private static final int MOST_STEPS = 100_000;

    private static final String NAME = "line";

    private final Driver<C, R> driver;
    private final Peer peer;
    private final LineSpeed speed;
    private final Timeline time = new Timeline(Instant.EPOCH);
    private final List<String> closings = new ArrayList<>();
    private List<R> results = new ArrayList<>();
    private LineTap tap = LineTap.NONE;
    private int portion = Integer.MAX_VALUE;
    private UnaryOperator<Bytes> damage = UnaryOperator.identity();
    private Uptime toDriverFree = Uptime.ZERO;
    private Uptime toPeerFree = Uptime.ZERO;
    private int openings;
    private boolean open;

    SteppedLine(Driver<C, R> driver, Peer peer, LineSpeed speed) {
        this.driver = driver;
        this.peer = peer;
        this.speed = speed;
    }

    /** What the device sends arrives in portions of this many bytes. */
    void inPortionsOf(int bytes) {
        portion = bytes;
    }

    /** What the device sends arrives as this leaves it. */
    void damagedBy(UnaryOperator<Bytes> how) {
        damage = how;
    }

    void tap(LineTap listener) {
        tap = tap.and(listener);
    }

    void open() {
        open = true;
        openings++;
        carry(peer.opened(now()));
        note(driver.opened(now()));
    }

    /** The cable is pulled. */
    void unplug() {
        lose("unplugged");
    }

    void command(C command) {
        note(driver.command(command, now()));
    }

    /** The driver hears these bytes at once, though the device has not sent them. */
    void hears(Bytes bytes) {
        note(driver.received(bytes, now()));
    }

    /** Lets time pass, with all that happens in it. */
    void pass(Duration duration) {
        boolean _ = passUntil(() -> false, duration);
    }

    /** Lets time pass until this holds, at most so long; false when it did not hold. */
    boolean passUntil(BooleanSupplier holds, Duration atMost) {
        Uptime limit = now().plus(atMost);
        for (int steps = 0; !holds.getAsBoolean(); steps++) {
            if (!step(limit)) {
                time.jumpTo(limit);
                return false;
            }
            if (steps > MOST_STEPS) {
                throw new AssertionError("a deadline that never passes, at " + now());
            }
        }
        return true;
    }

    Uptime now() {
        return time.uptime();
    }

    DeviceHealth health() {
        return driver.health();
    }

    boolean isOpen() {
        return open;
    }

    int openings() {
        return openings;
    }

    /** Why the driver closed the line, each time. */
    List<String> closings() {
        return List.copyOf(closings);
    }

    /** What the driver has answered and nobody has taken. */
    List<R> results() {
        return List.copyOf(results);
    }

    /** All that the driver has answered since this was asked last. */
    List<R> take() {
        List<R> taken = results;
        results = new ArrayList<>();
        return taken;
    }

    R takeFirst() {
        return results.removeFirst();
    }

    /** False when nothing is left before the limit. */
    private boolean step(Uptime limit) {
        Uptime peerDue = peer.deadline().orElse(Timeline.NEVER);
        Uptime driverDue = driver.deadline().orElse(Timeline.NEVER);
        Uptime due = Uptime.earlier(peerDue, driverDue);
        if (!Uptime.earlier(time.next(), due).reachedAt(limit)) {
            return false;
        }
        if (time.next().reachedAt(now()) || time.next().reachedAt(due)) {
            time.happen();
            return true;
        }
        time.jumpTo(due);
        if (peerDue.reachedAt(now())) {
            carry(peer.tick(now()));
        }
        if (driverDue.reachedAt(now())) {
            note(driver.tick(now()));
        }
        return true;
    }

    private void note(Reaction<R> reaction) {
        results.addAll(reaction.results());
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Write(Bytes bytes) -> send(bytes);
                case LineAction.Close(String why) -> {
                    closings.add(why);
                    hangUp();
                }
                case LineAction.Open _ -> throw new AssertionError("a driver does not open lines");
            }
        }
    }

    private void send(Bytes bytes) {
        if (!open) {
            return;
        }
        tap.passed(NAME, LineTap.Way.TO_DEVICE, bytes, now());
        toPeerFree = later(toPeerFree, now()).plus(speed.timeFor(bytes.size()));
        at(toPeerFree, () -> carry(peer.received(bytes, now())));
    }

    private void carry(PeerReaction reaction) {
        for (PeerReaction.Deed deed : reaction.deeds()) {
            switch (deed) {
                case PeerReaction.Reply(Duration after, Bytes bytes) -> reply(now().plus(after), damage.apply(bytes));
                case PeerReaction.HangUp(Duration after) -> at(now().plus(after), () -> lose("the other side hung up"));
            }
        }
    }

    private void reply(Uptime from, Bytes bytes) {
        toDriverFree = later(toDriverFree, from);
        for (int at = 0; at < bytes.size(); at += Math.min(portion, bytes.size() - at)) {
            Bytes part = bytes.slice(at, at + Math.min(portion, bytes.size() - at));
            toDriverFree = toDriverFree.plus(speed.timeFor(part.size()));
            at(toDriverFree, () -> {
                tap.passed(NAME, LineTap.Way.FROM_DEVICE, part, now());
                note(driver.received(part, now()));
            });
        }
    }

    /** Unless the line goes before. */
    private void at(Uptime moment, Runnable what) {
        int mine = openings;
        time.at(moment, () -> {
            if (open && mine == openings) {
                what.run();
            }
        });
    }

    private void lose(String why) {
        hangUp();
        note(driver.closed(why, now()));
    }

    private void hangUp() {
        open = false;
        toDriverFree = now();
        toPeerFree = now();
        peer.closed(now());
    }

    private static Uptime later(Uptime a, Uptime b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
