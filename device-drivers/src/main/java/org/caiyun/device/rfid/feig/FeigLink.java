package org.caiyun.device.rfid.feig;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.feig.FeigDecoder.Decoded;

/**
 * One request and its reply at a time. A reader is silent to a damaged request, so only time tells: after a time-out
 * the line is drained until it is silent, and what may be repeated is asked once more. One thread uses it.
 */
final class FeigLink {
    /** The manual's longest pause inside a frame. */
    private static final Duration FRAME_GAP = Duration.ofMillis(12);

    private static final Duration SILENCE = Duration.ofMillis(20);
    private static final Duration LONGEST_DRAIN = Duration.ofMillis(300);
    private static final int SENDINGS = 2;

    /** How an exchange ended. */
    sealed interface Result {
        record Answered(FeigReply reply) implements Result {}

        /** No reply to a request that must not be repeated blindly. */
        record Unanswered() implements Result {}

        /** No reply to the repetition either. */
        record Dead(DeviceFault fault) implements Result {}
    }

    private sealed interface State {
        record Idle() implements State {}

        record Pausing(FeigRequest request, Uptime until) implements State {}

        /** @param search when to look for a frame behind an unfinished one; never after {@code until} */
        record Waiting(FeigRequest request, int sent, Uptime until, Uptime search) implements State {}

        record Draining(FeigRequest request, int sent, Uptime until, Uptime limit) implements State {}
    }

    private final FeigSettings settings;
    private final FeigReplyParser parser;
    private final FeigDecoder decoder = new FeigDecoder();
    private State state = new State.Idle();
    private Uptime quietUntil = Uptime.ZERO;
    private int heard;

    FeigLink(FeigSettings settings) {
        this.settings = settings;
        parser = new FeigReplyParser(settings.blocksReversed());
    }

    /** Nothing is asked, and whatever was is forgotten. */
    void reset(Uptime now) {
        state = new State.Idle();
        quietUntil = now;
    }

    /** Asks after the pause, and after the quiet time of the request before. */
    Reaction<Result> ask(FeigRequest request, Duration pause, Uptime now) {
        heard = 0;
        Uptime start = now.plus(pause);
        start = start.compareTo(quietUntil) < 0 ? quietUntil : start;
        if (start.reachedAt(now)) {
            return send(request, 1, now);
        }
        state = new State.Pausing(request, start);
        return Reaction.none();
    }

    Reaction<Result> received(Bytes bytes, Uptime now) {
        return switch (state) {
            // nobody asked: a late reply, or noise
            case State.Idle _, State.Pausing _ -> Reaction.none();
            case State.Waiting waiting -> {
                heard += bytes.size();
                yield look(waiting, decoder.feed(bytes), now);
            }
            case State.Draining draining -> {
                heard += bytes.size();
                Uptime until = Uptime.earlier(now.plus(SILENCE), draining.limit);
                state = new State.Draining(draining.request, draining.sent, until, draining.limit);
                yield Reaction.none();
            }
        };
    }

    Reaction<Result> tick(Uptime now) {
        return switch (state) {
            case State.Idle _ -> Reaction.none();
            case State.Pausing(var request, Uptime until) when until.reachedAt(now) -> send(request, 1, now);
            case State.Waiting waiting
            when waiting.until.reachedAt(now) -> {
                state = new State.Draining(waiting.request, waiting.sent, now.plus(SILENCE), now.plus(LONGEST_DRAIN));
                yield Reaction.none();
            }
            case State.Waiting waiting
            when waiting.search.reachedAt(now) -> {
                List<Decoded> found = decoder.searchOn();
                state = new State.Waiting(waiting.request, waiting.sent, waiting.until, waiting.until);
                yield found.isEmpty() ? Reaction.none() : look(waiting, found, now);
            }
            case State.Draining draining when draining.until.reachedAt(now) -> drained(draining, now);
            case State.Pausing _, State.Waiting _, State.Draining _ -> Reaction.none();
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

    private Reaction<Result> send(FeigRequest request, int sending, Uptime now) {
        decoder.clear();
        Uptime until = now.plus(settings.replyTimeout());
        state = new State.Waiting(request, sending, until, until);
        quietUntil = now.plus(request.quiet());
        return Reaction.write(settings.frame(request).encoded());
    }

    private Reaction<Result> look(State.Waiting waiting, List<Decoded> decoded, Uptime now) {
        for (Decoded one : decoded) {
            Optional<FeigReply> reply = switch (one) {
                case Decoded.Dropped _ -> Optional.empty();
                case Decoded.Frame(FeigFrame frame) ->
                    settings.hears(frame) ? parser.parse(waiting.request, frame) : Optional.empty();
            };
            if (reply.isPresent()) {
                return answered(waiting, reply.get(), now);
            }
        }
        Uptime search = decoder.pending() == 0 ? waiting.until : Uptime.earlier(now.plus(FRAME_GAP), waiting.until);
        state = new State.Waiting(waiting.request, waiting.sent, waiting.until, search);
        return Reaction.none();
    }

    private Reaction<Result> answered(State.Waiting waiting, FeigReply reply, Uptime now) {
        state = new State.Idle();
        if (waiting.sent > 1) {
            // the reply to the first sending may still be on its way
            quietUntil = now.plus(SILENCE);
        }
        return Reaction.result(new Result.Answered(reply));
    }

    private Reaction<Result> drained(State.Draining draining, Uptime now) {
        if (!draining.request.repeatable()) {
            state = new State.Idle();
            return Reaction.result(new Result.Unanswered());
        }
        if (draining.sent < SENDINGS) {
            return send(draining.request, draining.sent + 1, now);
        }
        state = new State.Idle();
        return Reaction.result(new Result.Dead(fault()));
    }

    private DeviceFault fault() {
        return heard == 0
                ? new DeviceFault.Silent(settings.replyTimeout().multipliedBy(SENDINGS))
                : new DeviceFault.Garbled(heard + " bytes, and no reply that fits among them");
    }
}
