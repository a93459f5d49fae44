package org.caiyun.kiosk.library.sip2;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Uptime;

/** The check-in that is being asked, and those behind it, in the order in which they came. */
final class CheckInQueue {
    /** How many may wait behind the one that is asked. */
    static final int LIMIT = 16;

    private final ArrayDeque<PendingCheckIn> waiting = new ArrayDeque<>();
    private final ArrayDeque<PendingCheckIn> active = new ArrayDeque<>(1);

    boolean isFull() {
        return waiting.size() >= LIMIT;
    }

    void add(PendingCheckIn pending) {
        waiting.add(pending);
    }

    Optional<PendingCheckIn> active() {
        return Optional.ofNullable(active.peek());
    }

    void activate(PendingCheckIn pending) {
        active.clear();
        active.add(pending);
    }

    void finishActive() {
        active.clear();
    }

    /** The one that goes on next: the one already begun, else the first that waits, which then counts as begun. */
    Optional<PendingCheckIn> next() {
        if (active.isEmpty() && !waiting.isEmpty()) {
            active.add(waiting.remove());
        }
        return active();
    }

    /** Takes out everything that waits. */
    List<PendingCheckIn> drainWaiting() {
        var all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    /** Takes out what waits and has no time left. */
    List<PendingCheckIn> removeOverdue(Uptime now) {
        var overdue = new ArrayList<PendingCheckIn>();
        waiting.removeIf(p -> p.deadline().reachedAt(now) && overdue.add(p));
        return overdue;
    }

    Optional<Uptime> deadline() {
        Optional<Uptime> first = active().map(PendingCheckIn::deadline);
        return Uptime.earliest(
                first, waiting.stream().map(PendingCheckIn::deadline).min(Uptime::compareTo));
    }
}
