package org.caiyun.kiosk.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.Backoff;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.platform.LinkHealth.Kind;

/** Asks now and then what became of this kiosk's tasks, from the last change that is known. */
final class TaskNews {
    private static final int PAGE = 200;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final PlatformCalls calls;
    private final LinkHealth health;
    private final Duration interval;
    private final Backoff patience;
    private final RandomGenerator random;
    private State state = new Resting(Uptime.ZERO);
    private int failures;
    private long last;

    private sealed interface State {}

    private record Resting(Uptime until) implements State {}

    private record Asked(long call, Uptime due) implements State {}

    TaskNews(PlatformCalls calls, Duration interval, LinkHealth health, RandomGenerator random) {
        this.calls = calls;
        this.health = health;
        this.interval = interval;
        this.patience = new Backoff(interval.compareTo(SOON) < 0 ? interval : SOON, 2, interval, 0.5);
        this.random = random;
    }

    void start(long lastKnown, Uptime now) {
        last = lastKnown;
        state = new Resting(now);
    }

    /** Something was told to the platform that may have made news there. */
    void soon(Uptime now) {
        if (state instanceof Resting(var until)) {
            state = new Resting(Uptime.earlier(until, now.plus(SOON)));
        }
    }

    /** True when it asks now. */
    boolean goOn(Uptime now, Wishes wishes) {
        if (!(state instanceof Resting(var until)) || !until.reachedAt(now)) {
            return false;
        }
        var call = calls.taskChanges(last, PAGE);
        state = new Asked(wishes.send(call), now.plus(call.limit()).plus(SLACK));
        return true;
    }

    /** False when this call is none of these. */
    boolean answered(long call, HttpResult result, Uptime now, Wishes wishes) {
        if (!(state instanceof Asked(var asked, var _)) || asked != call) {
            return false;
        }
        switch (PlatformAnswers.taskChanges(result, last)) {
            case Reading.Said<TaskPage>(var page) -> heard(page, now, wishes);
            case Reading.No<TaskPage>(var _, var why) -> failed(new DeviceFault.Garbled(why), now);
            case Reading.Wordless<TaskPage>(var fault) -> failed(fault, now);
            case Reading.Nothing<TaskPage>(var fault) -> failed(fault, now);
        }
        return true;
    }

    private void heard(TaskPage page, Uptime now, Wishes wishes) {
        failures = 0;
        if (page.oddities() == 0) {
            health.well(Kind.TASKS);
        } else {
            health.unwell(
                    Kind.TASKS,
                    new DeviceFault.Garbled(page.oddities() + " changes of tasks that do not fit"
                            + " docs/platform-api.yaml, after number " + last));
        }
        boolean more = page.size() >= PAGE && page.last() > last;
        last = page.last();
        state = new Resting(more ? now : now.plus(interval));
        if (!page.changes().isEmpty()) {
            wishes.add(new PlatformOutput.TasksChanged(page.changes()));
        }
    }

    private void failed(DeviceFault fault, Uptime now) {
        health.unwell(Kind.TASKS, fault);
        failures++;
        state = new Resting(now.plus(patience.delayAfter(failures, random)));
    }

    void tick(Uptime now) {
        if (state instanceof Asked(var _, var due) && due.reachedAt(now)) {
            failed(new DeviceFault.Disconnected("no answer came back"), now);
        }
    }

    Optional<Uptime> deadline() {
        return Optional.of(
                switch (state) {
                    case Resting(var until) -> until;
                    case Asked(var _, var due) -> due;
                });
    }
}
