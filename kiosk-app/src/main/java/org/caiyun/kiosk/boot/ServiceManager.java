package org.caiyun.kiosk.boot;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.run.Heartbeat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the service manager that the program runs, and while its loop goes round, so that a program that hangs is ended
 * and started again ({@code sd_notify(3)}, {@code sd_watchdog_enabled(3)}): {@code READY=1} with the loop's first turn,
 * {@code WATCHDOG=1} twice in each watchdog time, {@code STOPPING=1} when it is told to stop.
 *
 * <p>Where nobody asks for it, or it cannot be told, the program runs as without it. Threads: {@link #beat} on the
 * loop's, {@link #stopping} on any.
 */
final class ServiceManager implements Heartbeat {
    private static final Logger log = LoggerFactory.getLogger(ServiceManager.class);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final long NANOS_IN_MICRO = 1_000;
    /** The loop itself may rest for one second. */
    private static final Duration SHORTEST = Duration.ofSeconds(4);

    private final Optional<UnixDatagram> socket;
    private final Optional<Duration> interval;
    private boolean ready;
    private Uptime next = Uptime.ZERO;
    private volatile boolean deaf;

    private ServiceManager(Optional<UnixDatagram> socket, Optional<Duration> interval) {
        this.socket = socket;
        this.interval = interval;
    }

    /** The one that started this process, as its environment says. */
    static ServiceManager of(Map<String, String> environment, long pid) {
        var address = Optional.ofNullable(environment.get("NOTIFY_SOCKET")).filter(it -> !it.isEmpty());
        try {
            return address.isPresent()
                    ? new ServiceManager(Optional.of(new UnixDatagram(address.get())), interval(environment, pid))
                    : new ServiceManager(Optional.empty(), Optional.empty());
        } catch (IOException e) {
            log.warn("the service manager cannot be told anything: {}", e.getMessage());
            return new ServiceManager(Optional.empty(), Optional.empty());
        }
    }

    /** Half of the time that is allowed, where it is this process that is watched. */
    private static Optional<Duration> interval(Map<String, String> environment, long pid) {
        var watched = environment.getOrDefault("WATCHDOG_PID", Long.toString(pid));
        var limit = Optional.ofNullable(environment.get("WATCHDOG_USEC"))
                .filter(_ -> watched.equals(Long.toString(pid)))
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> Duration.ofNanos(Long.parseLong(text) * NANOS_IN_MICRO))
                .filter(Duration::isPositive);
        limit.filter(time -> time.compareTo(SHORTEST) < 0)
                .ifPresent(time -> log.warn(
                        "the watchdog allows {} ms, less than the {} ms that the loop may need",
                        time.toMillis(),
                        SHORTEST.toMillis()));
        return limit.map(time -> time.dividedBy(2));
    }

    @Override
    public void beat(Uptime now) {
        if (!ready) {
            ready = true;
            tell("READY=1");
        }
        if (interval.isPresent() && next.reachedAt(now)) {
            next = now.plus(interval.get());
            tell("WATCHDOG=1");
        }
    }

    void stopping() {
        tell("STOPPING=1");
    }

    /** Said once when it fails; it is tried again at the next occasion. */
    private void tell(String state) {
        if (socket.isEmpty()) {
            return;
        }
        try {
            socket.get().send(state);
            deaf = false;
        } catch (IOException e) {
            if (!deaf) {
                log.warn("the service manager was not told {}: {}", state, e.getMessage());
            }
            deaf = true;
        }
    }
}
