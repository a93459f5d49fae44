package org.caiyun.device.rfid.hf;

import java.time.Duration;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.hf.HfDialect.Heard;
import org.caiyun.device.rfid.hf.HfDialect.Next;

/**
 * One request at a time, in as many exchanges as the dialect needs. A reader is silent to a damaged request, so only
 * time tells: after a time-out of an exchange the line is drained until it is silent, and the dialect says once more
 * what may be repeated; a second time-out within one request means that the reader is gone. One thread uses it.
 */
final class HfLink {
    private static final Duration SILENCE = Duration.ofMillis(20);
    private static final Duration LONGEST_DRAIN = Duration.ofMillis(300);
    private static final int SILENCES = 2;

    /** No request of any reader needs so many; a reader that keeps a dialect busy is not to be had. */
    private static final int MOST_EXCHANGES = 300;

    /** How a request ended. */
    sealed interface Result {
        record Answered(HfReply reply) implements Result {}

        /** No reply to an exchange that must not be repeated blindly. */
        record Unanswered() implements Result {}

        /** No reply to the repetition either. */
        record Dead(DeviceFault fault) implements Result {}
    }

    private sealed interface State {
        record Idle() implements State {}

        record Pausing(HfRequest request, Uptime until) implements State {}

        /** @param search when to look for a frame behind an unfinished one; never after {@code until} */
        record Waiting(HfRequest request, boolean repeatable, Uptime until, Uptime search) implements State {}

        record Draining(HfRequest request, boolean repeatable, Uptime until, Uptime limit) implements State {}
    }

    private final HfDialect dialect;
    private final Duration replyTimeout;
    private State state = new State.Idle();
    private Uptime quietUntil = Uptime.ZERO;
    private int silences;
    private int exchanges;
    private int bytesHeard;

    HfLink(HfDialect dialect, Duration replyTimeout) {
        this.dialect = dialect;
        this.replyTimeout = replyTimeout;
    }

    /** Nothing is asked, and whatever was is forgotten. */
    void reset(Uptime now) {
        dialect.reset();
        state = new State.Idle();
        quietUntil = now;
    }

    /** Asks after the pause, and after the quiet time of the exchange before. */
    Reaction<Result> ask(HfRequest request, Duration pause, Uptime now) {
        bytesHeard = 0;
        silences = 0;
        exchanges = 0;
        dialect.begin(request);
        return exchange(request, now.plus(pause), now);
    }

    Reaction<Result> received(Bytes bytes, Uptime now) {
        return switch (state) {
            // nobody asked: a late reply, or noise
            case State.Idle _, State.Pausing _ -> Reaction.none();
            case State.Waiting waiting -> {
                bytesHeard += bytes.size();
                Optional<Heard> heard = dialect.heard(waiting.request, bytes);
                Uptime search =
                        dialect.pending() ? Uptime.earlier(now.plus(dialect.frameGap()), waiting.until) : waiting.until;
                yield understood(waiting, heard, search, now);
            }
            case State.Draining draining -> {
                bytesHeard += bytes.size();
                Uptime until = Uptime.earlier(now.plus(SILENCE), draining.limit);
                state = new State.Draining(draining.request, draining.repeatable, until, draining.limit);
                yield Reaction.none();
            }
        };
    }

    Reaction<Result> tick(Uptime now) {
        return switch (state) {
            case State.Pausing(var request, Uptime until) when until.reachedAt(now) -> send(request, now);
            case State.Waiting waiting
            when waiting.until.reachedAt(now) -> {
                silences++;
                state = new State.Draining(
                        waiting.request, waiting.repeatable, now.plus(SILENCE), now.plus(LONGEST_DRAIN));
                yield Reaction.none();
            }
            case State.Waiting waiting
            when waiting.search.reachedAt(now) ->
                understood(waiting, dialect.searchOn(waiting.request), waiting.until, now);
            case State.Draining draining when draining.until.reachedAt(now) -> drained(draining, now);
            case State.Idle _, State.Pausing _, State.Waiting _, State.Draining _ -> Reaction.none();
        };
    }

    Optional<Uptime> deadline() {
        return switch (state) {
            case State.Idle _ -> Optional.empty();
            case State.Pausing pausing -> Optional.of(pausing.until);
            case State.Waiting waiting -> Optional.of(waiting.search);
            case State.Draining draining -> Optional.of(draining.until);
        };
    }

    private Reaction<Result> exchange(HfRequest request, Uptime earliest, Uptime now) {
        Uptime start = later(earliest, quietUntil);
        if (start.reachedAt(now)) {
            return send(request, now);
        }
        state = new State.Pausing(request, start);
        return Reaction.none();
    }

    private static Uptime later(Uptime one, Uptime other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private Reaction<Result> send(HfRequest request, Uptime now) {
        return switch (dialect.next(request)) {
            case Next.Known(HfReply reply) -> end(new Result.Answered(reply));
            case Next.Say(Bytes frame, boolean repeatable, Duration quiet) -> {
                exchanges++;
                Uptime until = now.plus(replyTimeout);
                state = new State.Waiting(request, repeatable, until, until);
                quietUntil = now.plus(quiet);
                yield Reaction.write(frame);
            }
        };
    }

    private Reaction<Result> understood(State.Waiting waiting, Optional<Heard> heard, Uptime search, Uptime now) {
        if (heard.isEmpty()) {
            state = new State.Waiting(waiting.request, waiting.repeatable, waiting.until, search);
            return Reaction.none();
        }
        if (silences > 0) {
            // the reply to the first sending may still be on its way
            quietUntil = later(quietUntil, now.plus(SILENCE));
        }
        return switch (heard.get()) {
            case Heard.Answer(HfReply reply) -> end(new Result.Answered(reply));
            case Heard.Further _ ->
                exchanges < MOST_EXCHANGES
                        ? exchange(waiting.request, now, now)
                        : end(new Result.Dead(new DeviceFault.Garbled("an answer that never ends")));
        };
    }

    private Reaction<Result> drained(State.Draining draining, Uptime now) {
        if (!draining.repeatable) {
            return end(new Result.Unanswered());
        }
        return silences < SILENCES ? send(draining.request, now) : end(new Result.Dead(fault()));
    }

    private Reaction<Result> end(Result result) {
        state = new State.Idle();
        return Reaction.result(result);
    }

    private DeviceFault fault() {
        return bytesHeard == 0
                ? new DeviceFault.Silent(replyTimeout.multipliedBy(SILENCES))
                : new DeviceFault.Garbled(bytesHeard + " bytes, and no reply that fits among them");
    }
}
