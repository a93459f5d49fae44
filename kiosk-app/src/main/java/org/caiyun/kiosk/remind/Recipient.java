package org.caiyun.kiosk.remind;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Uptime;
import org.caiyun.device.line.Backoff;

/**
 * One target, and how far it has been told. It keeps no messages: what it is sent after a failure says how things are
 * by then.
 */
final class Recipient {
    /** Longer than any edge takes: connecting, writing and reading have limits of their own there. */
    static final Duration ANSWER_LIMIT = Duration.ofMinutes(5);

    static final Duration PATIENCE = Duration.ofHours(12);
    private static final Backoff AGAIN = new Backoff(Duration.ofMinutes(1), 2, Duration.ofHours(1), 0);

    private final String name;
    private Phase phase = new Phase.Free(Uptime.ZERO);
    /** The last round that it has taken, or for which it was given up. */
    private long done;

    private Trouble trouble = Trouble.NONE;
    private boolean complained;

    sealed interface Phase {
        record Free(Uptime from) implements Phase {}

        record Sending(long number, long round, long seq, Uptime until) implements Phase {}
    }

    /** Failures in a row. */
    private record Trouble(int failures, Uptime since) {
        static final Trouble NONE = new Trouble(0, Uptime.ZERO);

        Trouble more(Uptime now) {
            return new Trouble(failures + 1, failures == 0 ? now : since);
        }
    }

    Recipient(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean isDue(long round, Uptime now) {
        return done < round && phase instanceof Phase.Free(var from) && from.reachedAt(now);
    }

    void sending(long number, long round, long seq, Uptime now) {
        phase = new Phase.Sending(number, round, seq, now.plus(ANSWER_LIMIT));
    }

    /** There is nothing to tell any more. */
    void forget(long round) {
        done = round;
    }

    /** The send that waits for an answer with this number. */
    Optional<Phase.Sending> waitsFor(long number) {
        return phase instanceof Phase.Sending sending && sending.number() == number
                ? Optional.of(sending)
                : Optional.empty();
    }

    /** The number of a send that nobody has answered in time. */
    Optional<Long> overdue(Uptime now) {
        return phase instanceof Phase.Sending sending && sending.until().reachedAt(now)
                ? Optional.of(sending.number())
                : Optional.empty();
    }

    Optional<Uptime> deadline(long round) {
        return switch (phase) {
            case Phase.Sending sending -> Optional.of(sending.until());
            case Phase.Free(var from) -> done < round ? Optional.of(from) : Optional.empty();
        };
    }

    /** {@code pause}: how long it is left alone after a message. */
    List<ReminderOrder> ended(Phase.Sending sending, Delivery delivery, Duration pause, Uptime now) {
        return switch (delivery) {
            case Delivery.Taken() -> {
                done = sending.round();
                phase = new Phase.Free(now.plus(pause));
                trouble = Trouble.NONE;
                boolean mended = complained;
                complained = false;
                yield mended ? List.of(new ReminderOrder.Mended(name)) : List.of();
            }
            case Delivery.Refused(var why) -> giveUp(sending, why, now);
            case Delivery.NotReached(var why) -> {
                trouble = trouble.more(now);
                if (now.since(trouble.since()).compareTo(PATIENCE) >= 0) {
                    yield giveUp(sending, why, now);
                }
                phase = new Phase.Free(now.plus(AGAIN.delayAfter(trouble.failures())));
                yield List.of();
            }
        };
    }

    private List<ReminderOrder> giveUp(Phase.Sending sending, String why, Uptime now) {
        done = sending.round();
        phase = new Phase.Free(now);
        trouble = Trouble.NONE;
        boolean news = !complained;
        complained = true;
        return news ? List.of(new ReminderOrder.GivenUp(name, why)) : List.of();
    }
}
