package org.caiyun.device.io;

import com.digitalpetri.modbus.TimeoutScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.caiyun.device.Uptime;

/** The Modbus library's time-outs as deadlines that our loop watches: no thread, no clock. One thread uses it. */
final class DeadlineTimer implements TimeoutScheduler {
    private final List<Timeout> timeouts = new ArrayList<>();
    private Uptime now = Uptime.ZERO;

    /** The library asks for delays, not for points in time: it is told the time before it is called. */
    void at(Uptime time) {
        now = time;
    }

    @Override
    public TimeoutHandle newTimeout(Task task, long delay, TimeUnit unit) {
        var timeout = new Timeout(task, now.plus(Duration.of(delay, unit.toChronoUnit())));
        timeouts.add(timeout);
        return timeout;
    }

    void tick(Uptime time) {
        now = time;
        if (timeouts.isEmpty()) {
            return;
        }
        List<Timeout> due = timeouts.stream().filter(t -> t.due.reachedAt(time)).toList();
        timeouts.removeAll(due);
        due.forEach(timeout -> timeout.task.run(timeout));
    }

    Optional<Uptime> deadline() {
        Optional<Uptime> next = Optional.empty();
        for (var timeout : timeouts) {
            next = Uptime.earliest(next, Optional.of(timeout.due));
        }
        return next;
    }

    private final class Timeout implements TimeoutHandle {
        private final Task task;
        private final Uptime due;
        private boolean cancelled;

        Timeout(Task task, Uptime due) {
            this.task = task;
            this.due = due;
        }

        @Override
        public void cancel() {
            cancelled = true;
            timeouts.remove(this);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
