package org.caiyun.device.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;

/**
 * A driver together with the care for its line: opens it, opens it afresh after every loss or doubt, and asks for
 * patience that grows while the device stays away. It has no thread, clock or port; one thread calls it.
 *
 * <p>Each {@code Open} that it answers is a new opening: whoever carries the actions out must drop events of earlier
 * openings that are still on their way. A {@code Close} is always its last action until the next {@code Open}.
 *
 * @param <C> the driver's commands
 * @param <R> the driver's results
 */
public final class SupervisedLine<C, R> {
    private final Driver<C, R> driver;
    private final LinePolicy policy;
    private final RandomGenerator random;
    private LineState state = new LineState.Stopped();
    private int failures;
    private Optional<DeviceFault> lastFault = Optional.empty();
    /** Both are asked after every event of any line, and change only with an event of this one. */
    private Optional<Uptime> deadline = Optional.empty();

    private DeviceHealth health = new DeviceHealth.Starting();

    /** {@code random} is asked only when the policy's backoff has a jitter. */
    public SupervisedLine(Driver<C, R> driver, LinePolicy policy, RandomGenerator random) {
        this.driver = driver;
        this.policy = policy;
        this.random = random;
    }

    public Reaction<R> start(Uptime now) {
        if (!(state instanceof LineState.Stopped)) {
            return Reaction.none();
        }
        failures = 0;
        lastFault = Optional.empty();
        return noted(open(now));
    }

    /** Closes the line for good, until the next start; open commands are answered with a fault. */
    public Reaction<R> stop(Uptime now) {
        boolean wasDriven = state.isOpen();
        boolean wasOpening = state instanceof LineState.Opening;
        String why = "stopped";
        state = new LineState.Stopped();
        lastFault = Optional.of(new DeviceFault.Disconnected(why));
        Reaction<R> close = wasDriven || wasOpening ? Reaction.close(why) : Reaction.none();
        return noted(wasDriven ? close.then(resultsOf(driver.closed(why, now))) : close);
    }

    public Reaction<R> on(LineEvent event, Uptime now) {
        return noted(heard(event, now));
    }

    private Reaction<R> heard(LineEvent event, Uptime now) {
        return switch (event) {
            case LineEvent.Opened() when state instanceof LineState.Opening -> opened(now);
            case LineEvent.OpenFailed(String why)
            when state instanceof LineState.Opening -> lost(new DeviceFault.Disconnected(why), why, now);
            case LineEvent.Received(var bytes) when state.isOpen() -> settle(driver.received(bytes, now), now);
            case LineEvent.Closed(String why) when state instanceof LineState.Shaking -> lostInTheHandshake(why, now);
            case LineEvent.Closed(String why)
            when state.isOpen() || state instanceof LineState.Opening ->
                lost(new DeviceFault.Disconnected(why), why, now);
            case LineEvent.Opened _, LineEvent.OpenFailed _, LineEvent.Received _, LineEvent.Closed _ ->
                Reaction.none(); // of an opening that is over
        };
    }

    public Reaction<R> command(C command, Uptime now) {
        return noted(settle(driver.command(command, now), now));
    }

    /** A tick before the deadline is nothing: with several lines, most ticks are another line's. */
    public Reaction<R> tick(Uptime now) {
        if (deadline.isEmpty() || !deadline.get().reachedAt(now)) {
            return Reaction.none();
        }
        Reaction<R> driven = settle(driver.tick(now), now);
        boolean due = state.deadline().filter(d -> d.reachedAt(now)).isPresent();
        return noted(due ? driven.then(expired(now)) : driven);
    }

    public Optional<Uptime> deadline() {
        return deadline;
    }

    /**
     * The driver's view while the line is open; a fault that closed the line stands until the device is Ready again.
     */
    public DeviceHealth health() {
        return health;
    }

    private Reaction<R> noted(Reaction<R> reaction) {
        deadline = Uptime.earliest(state.deadline(), driver.deadline());
        health = healthNow();
        return reaction;
    }

    private DeviceHealth healthNow() {
        DeviceHealth driven = driver.health();
        boolean unknown = !state.isOpen() || driven instanceof DeviceHealth.Starting;
        return unknown
                ? lastFault.<DeviceHealth>map(DeviceHealth.Down::new).orElse(new DeviceHealth.Starting())
                : driven;
    }

    private Reaction<R> open(Uptime now) {
        state = new LineState.Opening(now.plus(policy.openingLimit()));
        return new Reaction<>(List.of(new LineAction.Open()), List.of());
    }

    private Reaction<R> opened(Uptime now) {
        state = new LineState.Shaking(now.plus(policy.handshakeLimit()));
        return settle(driver.opened(now), now);
    }

    private Reaction<R> expired(Uptime now) {
        return switch (state) {
            case LineState.Opening _ -> {
                String why = "the opening was not answered";
                yield abandon(new DeviceFault.Disconnected(why), why, now);
            }
            case LineState.Shaking _ -> {
                Duration waited = policy.handshakeLimit();
                yield abandon(new DeviceFault.Silent(waited), "not identified in " + waited.toMillis() + " ms", now);
            }
            case LineState.Fresh _ -> {
                failures = 0;
                state = new LineState.Settled();
                yield Reaction.none();
            }
            case LineState.Waiting _ -> open(now);
            case LineState.Stopped _, LineState.Settled _, LineState.Faulty _ -> Reaction.none();
        };
    }

    private Reaction<R> abandon(DeviceFault fault, String why, Uptime now) {
        return Reaction.<R>close(why).then(lost(fault, why, now));
    }

    /** Takes the driver's reaction over: nothing for a line that is not open, and a Close ends this opening. */
    private Reaction<R> settle(Reaction<R> driven, Uptime now) {
        if (!state.isOpen()) {
            return resultsOf(driven);
        }
        List<LineAction> actions = driven.line();
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i) instanceof LineAction.Close(String why)) {
                var cut = new Reaction<>(actions.subList(0, i + 1), driven.results());
                return cut.then(lost(faultBehind(why), why, now));
            }
        }
        state = judged(now);
        return driven;
    }

    private LineState judged(Uptime now) {
        return switch (driver.health()) {
            case DeviceHealth.Starting() ->
                state instanceof LineState.Shaking ? state : new LineState.Shaking(now.plus(policy.handshakeLimit()));
            case DeviceHealth.Ready _ -> {
                lastFault = Optional.empty();
                boolean known = state instanceof LineState.Fresh || state instanceof LineState.Settled;
                yield known ? state : new LineState.Fresh(now.plus(policy.settleTime()));
            }
            case DeviceHealth.Down _ -> new LineState.Faulty();
        };
    }

    private Reaction<R> lost(DeviceFault fault, String why, Uptime now) {
        failures++;
        lastFault = Optional.of(fault);
        state = new LineState.Waiting(now.plus(policy.backoff().delayAfter(failures, random)));
        return resultsOf(driver.closed(why, now));
    }

    /** The driver may know what it was waiting for, and what that means. */
    private Reaction<R> lostInTheHandshake(String why, Uptime now) {
        Reaction<R> told = lost(new DeviceFault.Disconnected(why), why, now);
        lastFault = Optional.of(faultBehind(why));
        return told;
    }

    /** A driver that closes its line mostly knows a better reason than the text of the Close. */
    private DeviceFault faultBehind(String why) {
        return driver.health() instanceof DeviceHealth.Down(DeviceFault fault)
                ? fault
                : new DeviceFault.Disconnected(why);
    }

    private static <R> Reaction<R> resultsOf(Reaction<R> driven) {
        return new Reaction<>(List.of(), driven.results());
    }
}
