package org.caiyun.kiosk.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.Backoff;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.platform.LinkHealth.Kind;
import org.caiyun.kiosk.store.OutboxRow;

/**
 * Brings the rows of the outbox to the platform, one after the other in their order, so that the order of each book is
 * kept. A row leaves only when the platform has it or will never take it. Memory holds a page of rows.
 */
final class Delivery {
    static final int PAGE = 50;
    private static final Backoff PATIENCE = new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(1), 0.5);
    /** The edge answers in time; this is the last resort behind it. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private static final int WORDLESS_TRIES = 20;
    private static final Duration WORDLESS_FOR = Duration.ofHours(6);

    private final PlatformCalls calls;
    private final LinkHealth health;
    private final RandomGenerator random;
    private final ArrayDeque<OutboxRow> page = new ArrayDeque<>();
    private State state = new Free();
    private int failures;
    /** Rows up to this one are settled, though the journal may not say so yet. */
    private long settled;

    /** Of the row that is sent now. */
    private Wordless wordless = Wordless.NONE;

    private boolean reading;
    private boolean mayHoldMore = true;

    private sealed interface State {}

    private record Free() implements State {}

    private record Sent(long call, OutboxRow row, Uptime due) implements State {}

    private record BackingOff(Uptime until) implements State {}

    /** A no without the platform's own words, so many times since then. */
    private record Wordless(int times, Uptime since) {
        static final Wordless NONE = new Wordless(0, Uptime.ZERO);

        Wordless more(Uptime now) {
            return new Wordless(times + 1, times == 0 ? now : since);
        }

        boolean isFinal(Uptime now) {
            return times >= WORDLESS_TRIES && since.plus(WORDLESS_FOR).reachedAt(now);
        }
    }

    Delivery(PlatformCalls calls, LinkHealth health, RandomGenerator random) {
        this.calls = calls;
        this.health = health;
        this.random = random;
    }

    /** The outbox may hold rows that were not there before, or fewer of those that are settled. */
    void outboxChanged() {
        mayHoldMore = true;
    }

    void rows(List<OutboxRow> rows) {
        reading = false;
        rows.stream().filter(row -> row.id() > settled).limit(PAGE).forEach(page::add);
        // a page of nothing but settled rows: their facts are still on their way to the disk
        mayHoldMore |= rows.size() >= PAGE && !page.isEmpty();
    }

    /** The link has come back: what waited need not wait any longer. */
    void hurry() {
        if (state instanceof BackingOff) {
            state = new Free();
        }
    }

    /** The next row is sent, or looked for. */
    void goOn(Uptime now, Wishes wishes) {
        while (state instanceof Free && !page.isEmpty()) {
            send(page.getFirst(), now, wishes);
        }
        if (state instanceof Free && mayHoldMore && !reading) {
            mayHoldMore = false;
            reading = true;
            wishes.add(new PlatformOutput.ReadOutbox(PAGE));
        }
    }

    private void send(OutboxRow row, Uptime now, Wishes wishes) {
        calls.event(row)
                .ifPresentOrElse(
                        call -> state = new Sent(
                                wishes.send(call), row, now.plus(call.limit()).plus(SLACK)),
                        () -> reject(row, "this program cannot read what it wrote into the outbox", wishes));
    }

    /** False when this call is none of these; true with an event in {@code wishes} when the row is settled. */
    boolean answered(long call, HttpResult result, Uptime now, Wishes wishes) {
        if (!(state instanceof Sent(var sent, var row, var _)) || sent != call) {
            return false;
        }
        switch (PlatformAnswers.taken(result, PlatformCalls.idOf(row))) {
            case Reading.Said<Taken>(var taken) -> {
                if (taken.oddity().isEmpty()) {
                    health.well(Kind.EVENT);
                } else {
                    health.unwell(Kind.EVENT, new DeviceFault.Garbled(taken.oddity()));
                }
                wishes.add(new PlatformOutput.EventTaken(row.id(), row.body(), taken.said()));
                settle(row);
            }
            case Reading.No<Taken>(var _, var why) -> {
                health.well(Kind.EVENT);
                reject(row, why, wishes);
            }
            case Reading.Wordless<Taken>(var fault) -> wordless(row, fault, now, wishes);
            case Reading.Nothing<Taken>(var fault) -> backOff(fault, now);
        }
        return true;
    }

    void tick(Uptime now) {
        switch (state) {
            case Sent(var _, var _, var due)
            when due.reachedAt(now) -> backOff(new DeviceFault.Disconnected("no answer came back"), now);
            case BackingOff(var until) when until.reachedAt(now) -> state = new Free();
            case Free _, Sent _, BackingOff _ -> {}
        }
    }

    Optional<Uptime> deadline() {
        return switch (state) {
            case Free _ -> Optional.empty();
            case Sent(var _, var _, var due) -> Optional.of(due);
            case BackingOff(var until) -> Optional.of(until);
        };
    }

    /** While the platform answers otherwise, it is this row that the server in front of it will never let through. */
    private void wordless(OutboxRow row, DeviceFault.Garbled fault, Uptime now, Wishes wishes) {
        wordless = wordless.more(now);
        if (wordless.isFinal(now) && health.works(Kind.TASKS)) {
            health.unwell(Kind.EVENT, fault);
            reject(row, fault.what(), wishes);
        } else {
            backOff(fault, now);
        }
    }

    private void reject(OutboxRow row, String why, Wishes wishes) {
        wishes.add(new PlatformOutput.EventRejected(row.id(), why));
        settle(row);
    }

    private void settle(OutboxRow row) {
        settled = row.id();
        failures = 0;
        wordless = Wordless.NONE;
        page.removeFirst();
        state = new Free();
    }

    private void backOff(DeviceFault fault, Uptime now) {
        health.unwell(Kind.EVENT, fault);
        failures++;
        state = new BackingOff(now.plus(PATIENCE.delayAfter(failures, random)));
    }
}
