package org.caiyun.kiosk.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.flow.ReturnCommand.Irreversible;
import org.caiyun.kiosk.journal.FactRecord;

/**
 * Journal first: holds irreversible commands back until every fact up to their own step is durable. One commit is under
 * way at a time; facts that come meanwhile go into the next. A commit that fails is tried again, and until it succeeds
 * nothing irreversible runs.
 */
final class Ledger {
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private final ArrayDeque<FactRecord> unwritten = new ArrayDeque<>();
    private final ArrayDeque<Held> held = new ArrayDeque<>();
    private List<FactRecord> underWay = List.of();
    private Optional<Uptime> retryAt = Optional.empty();
    private Optional<Uptime> answerDue = Optional.empty();
    private long lastSeq;
    private long durableSeq;

    private record Held(long afterSeq, Irreversible command) {}

    Ledger(long nextSeq) {
        lastSeq = nextSeq - 1;
        durableSeq = lastSeq;
    }

    void add(List<FactRecord> records) {
        unwritten.addAll(records);
        if (!records.isEmpty()) {
            lastSeq = records.getLast().seq();
        }
    }

    void hold(Irreversible command) {
        held.add(new Held(Math.min(lastSeq, command.intentSeq()), command));
    }

    /** The commands whose facts are durable now, in the order they were asked for. */
    List<Irreversible> released() {
        if (held.isEmpty()) {
            return List.of();
        }
        var free = new ArrayList<Irreversible>();
        held.removeIf(waiting -> waiting.afterSeq() <= durableSeq && free.add(waiting.command()));
        return free;
    }

    /** What to commit now: nothing while a commit is under way or a failed one waits for its next try. */
    List<FactRecord> next(Uptime now) {
        if (!underWay.isEmpty() || retryAt.isPresent() || unwritten.isEmpty()) {
            return List.of();
        }
        underWay = List.copyOf(unwritten);
        answerDue = Optional.of(now.plus(ANSWER_LIMIT));
        unwritten.clear();
        return underWay;
    }

    /** The facts that are durable now and were not before. */
    List<FactRecord> committed() {
        var durable = underWay;
        if (!durable.isEmpty()) {
            durableSeq = durable.getLast().seq();
        }
        underWay = List.of();
        answerDue = Optional.empty();
        return durable;
    }

    void failed(Uptime now) {
        for (int i = underWay.size() - 1; i >= 0; i--) {
            unwritten.addFirst(underWay.get(i));
        }
        underWay = List.of();
        answerDue = Optional.empty();
        retryAt = Optional.of(now.plus(RETRY));
    }

    void tick(Uptime now) {
        if (retryAt.isPresent() && retryAt.get().reachedAt(now)) {
            retryAt = Optional.empty();
        }
    }

    /** The store has not answered in time; said once for each commit. */
    boolean isOverdue(Uptime now) {
        boolean overdue = answerDue.isPresent() && answerDue.get().reachedAt(now);
        if (overdue) {
            answerDue = Optional.empty();
        }
        return overdue;
    }

    Optional<Uptime> deadline() {
        return Uptime.earliest(retryAt, answerDue);
    }

    /** The facts that are not durable yet, in order. */
    List<FactRecord> pending() {
        return Stream.concat(underWay.stream(), unwritten.stream()).toList();
    }

    /** How many facts are not durable yet. */
    int undurable() {
        return unwritten.size() + underWay.size();
    }

    boolean isSettled() {
        return unwritten.isEmpty() && underWay.isEmpty() && held.isEmpty();
    }
}
