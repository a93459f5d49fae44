package org.caiyun.kiosk.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.store.CommitResult;

/**
 * Everything that waits for the loop, with a reserved place for every source: a place a line, one for the store's
 * answer and one for the outbox, one for each call, a few for key presses. Bytes of one line are joined; a line that
 * floods is closed. So nothing that the loop waits for can be crowded out, and the memory is bounded.
 *
 * <p>Threads: any thread puts in, only the loop takes out.
 */
final class Inbox {
    private static final int MOST_BYTES_OF_A_LINE = 256 * 1024;
    private static final int MOST_PRESSES = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Map<LineName, Place> places = new EnumMap<>(LineName.class);
    private final ArrayDeque<KioskInput.FromPeople> presses = new ArrayDeque<>();
    private final ArrayDeque<Runnable> errands = new ArrayDeque<>();
    /** As many as calls are under way, of which the kiosk keeps the number small. */
    private final ArrayDeque<KioskInput.Answered> answers = new ArrayDeque<>();

    private Optional<CommitResult> stored = Optional.empty();
    private Optional<KioskInput.OutboxRead> outbox = Optional.empty();

    /** One line's place; {@code opening} tells events of an earlier opening apart. */
    private static final class Place {
        private final ArrayDeque<LineEvent> events = new ArrayDeque<>();
        private int bytes;
        private int opening;
    }

    /** What the loop takes: an input for the kiosk, an errand of another thread, or nothing in time. */
    sealed interface Taken {
        record Input(KioskInput input) implements Taken {}

        record Errand(Runnable errand) implements Taken {}

        record Nothing() implements Taken {}
    }

    Inbox() {
        for (var line : LineName.values()) {
            places.put(line, new Place());
        }
    }

    /** A new opening of the line begins: what is left of the one before is forgotten. */
    Consumer<LineEvent> opening(LineName line) {
        lock.lock();
        try {
            int opening = forget(line);
            return event -> put(line, opening, event);
        } finally {
            lock.unlock();
        }
    }

    int forget(LineName line) {
        lock.lock();
        try {
            var place = place(line);
            place.events.clear();
            place.bytes = 0;
            return ++place.opening;
        } finally {
            lock.unlock();
        }
    }

    private void put(LineName line, int opening, LineEvent event) {
        lock.lock();
        try {
            var place = place(line);
            if (place.opening != opening) {
                return;
            }
            switch (event) {
                case LineEvent.Received(var bytes) -> receive(place, bytes);
                case LineEvent.Opened _, LineEvent.OpenFailed _, LineEvent.Closed _ -> place.events.add(event);
            }
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    private static void receive(Place place, Bytes bytes) {
        place.bytes += bytes.size();
        if (place.bytes > MOST_BYTES_OF_A_LINE) {
            place.events.clear();
            place.bytes = 0;
            place.opening++;
            place.events.add(new LineEvent.Closed("flooded: more bytes than the program can take"));
        } else if (place.events.peekLast() instanceof LineEvent.Received(var before)) {
            place.events.removeLast();
            place.events.add(new LineEvent.Received(before.plus(bytes)));
        } else {
            place.events.add(new LineEvent.Received(bytes));
        }
    }

    void stored(CommitResult result) {
        lock.lock();
        try {
            stored = Optional.of(result);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Each call is answered once. */
    void answered(KioskInput.Answered answer) {
        lock.lock();
        try {
            answers.add(answer);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    void outboxRead(KioskInput.OutboxRead rows) {
        lock.lock();
        try {
            outbox = Optional.of(rows);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** False when too many presses wait already. */
    boolean press(KioskInput.FromPeople done) {
        lock.lock();
        try {
            boolean fits = presses.size() < MOST_PRESSES;
            if (fits) {
                presses.add(done);
                filled.signal();
            }
            return fits;
        } finally {
            lock.unlock();
        }
    }

    /** Something to be done on the loop's thread, for those that look at its state. */
    void errand(Runnable errand) {
        lock.lock();
        try {
            errands.add(errand);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    Taken take(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (true) {
                var next = poll();
                if (!(next instanceof Taken.Nothing) || left <= 0) {
                    return next;
                }
                left = filled.awaitNanos(Math.min(left, TimeUnit.HOURS.toNanos(1)));
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return stored.isEmpty()
                    && outbox.isEmpty()
                    && answers.isEmpty()
                    && presses.isEmpty()
                    && errands.isEmpty()
                    && places.values().stream().allMatch(place -> place.events.isEmpty());
        } finally {
            lock.unlock();
        }
    }

    private Taken poll() {
        if (stored.isPresent()) {
            var result = stored.get();
            stored = Optional.empty();
            return new Taken.Input(new KioskInput.Stored(result));
        }
        if (outbox.isPresent()) {
            var rows = outbox.get();
            outbox = Optional.empty();
            return new Taken.Input(rows);
        }
        var answer = answers.pollFirst();
        if (answer != null) {
            return new Taken.Input(answer);
        }
        for (var line : LineName.values()) {
            var place = place(line);
            var event = place.events.pollFirst();
            if (event != null) {
                place.bytes -= event instanceof LineEvent.Received(var bytes) ? bytes.size() : 0;
                return new Taken.Input(new KioskInput.FromLine(line, event));
            }
        }
        var press = presses.pollFirst();
        if (press != null) {
            return new Taken.Input(press);
        }
        var errand = errands.pollFirst();
        return errand == null ? new Taken.Nothing() : new Taken.Errand(errand);
    }

    private Place place(LineName line) {
        return Objects.requireNonNull(places.get(line));
    }
}
