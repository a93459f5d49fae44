package org.caiyun.device.rfid.llrp;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.llrp.LlrpDecoder.Decoded;

/**
 * One message and its reply at a time, told by the id; what the reader says unasked comes through, and its keep-alives
 * are acknowledged. TCP loses nothing, so a reply that does not come in time never comes: the link is dead then, and
 * nothing is repeated. One thread uses it.
 */
final class LlrpLink {
    private static final int KEEP_ALIVE_ACK = 72;
    private static final long IDS = 0xFFFF_FFFFL;

    /** What came of listening. */
    sealed interface Result {
        record Answered(LlrpRequest request, LlrpHeard.Reply reply) implements Result {}

        /** Unasked. */
        record Told(LlrpHeard heard) implements Result {}

        record Dead(DeviceFault fault) implements Result {}
    }

    private sealed interface State {
        record Closed() implements State {}

        /** @param until when nothing has been heard for too long */
        record Listening(Uptime since, Uptime until) implements State {}

        record Asking(LlrpRequest request, long id, Uptime until) implements State {}
    }

    private final LlrpSettings settings;
    private final LlrpDecoder decoder = new LlrpDecoder();
    private State state = new State.Closed();
    private long lastId;

    LlrpLink(LlrpSettings settings) {
        this.settings = settings;
    }

    /** A new connection, over which the reader speaks first. */
    void open(Uptime now) {
        decoder.clear();
        state = new State.Listening(now, now.plus(settings.replyTimeout()));
    }

    void close() {
        state = new State.Closed();
    }

    Reaction<Result> ask(LlrpRequest request, Uptime now) {
        Bytes message = encode(request);
        state = new State.Asking(request, lastId, now.plus(settings.replyTimeout()));
        return Reaction.write(message);
    }

    /** For what is not answered. */
    Reaction<Result> tell(LlrpRequest request) {
        return Reaction.write(encode(request));
    }

    Reaction<Result> received(Bytes bytes, Uptime now) {
        Reaction<Result> all = Reaction.none();
        if (state instanceof State.Closed) {
            return all;
        }
        for (Decoded decoded : decoder.feed(bytes)) {
            all = all.then(
                    switch (decoded) {
                        case Decoded.Broken(String why) -> dead(new DeviceFault.Garbled(why));
                        case Decoded.Message(LlrpMessage message) -> heard(message, now);
                    });
            if (state instanceof State.Closed) {
                return all;
            }
        }
        return all;
    }

    Reaction<Result> tick(Uptime now) {
        return switch (state) {
            case State.Listening(Uptime since, Uptime until)
            when until.reachedAt(now) -> dead(new DeviceFault.Silent(until.since(since)));
            case State.Asking asking
            when asking.until.reachedAt(now) -> dead(new DeviceFault.Silent(settings.replyTimeout()));
            case State.Closed _, State.Listening _, State.Asking _ -> Reaction.none();
        };
    }

    Optional<Uptime> deadline() {
        return switch (state) {
            case State.Closed _ -> Optional.empty();
            case State.Listening listening -> Optional.of(listening.until);
            case State.Asking asking -> Optional.of(asking.until);
        };
    }

    private Bytes encode(LlrpRequest request) {
        lastId = lastId == IDS ? 1 : lastId + 1;
        return new LlrpMessage(request.type(), lastId, request.body()).encoded();
    }

    private Reaction<Result> heard(LlrpMessage message, Uptime now) {
        Optional<LlrpHeard> parsed = LlrpParser.parse(message);
        if (parsed.isEmpty()) {
            return dead(new DeviceFault.Garbled("a message of type " + message.type() + " that ends in the middle"));
        }
        if (state instanceof State.Listening) {
            state = new State.Listening(now, now.plus(settings.silence()));
        }
        return switch (parsed.get()) {
            case LlrpHeard.KeepAlive() ->
                Reaction.write(new LlrpMessage(KEEP_ALIVE_ACK, message.id(), Bytes.EMPTY).encoded());
            case LlrpHeard.Reply reply -> replied(reply, message, now);
            case LlrpHeard.Tags _, LlrpHeard.Events _, LlrpHeard.Other _ ->
                Reaction.result(new Result.Told(parsed.get()));
        };
    }

    /** A reply to something else is late, or nothing that was asked for. */
    private Reaction<Result> replied(LlrpHeard.Reply reply, LlrpMessage message, Uptime now) {
        if (state instanceof State.Asking(LlrpRequest request, long id, Uptime _)
                && message.id() == id
                && (reply instanceof LlrpHeard.Rejected || message.type() == request.replyType())) {
            state = new State.Listening(now, now.plus(settings.silence()));
            return Reaction.result(new Result.Answered(request, reply));
        }
        return Reaction.none();
    }

    private Reaction<Result> dead(DeviceFault fault) {
        state = new State.Closed();
        return Reaction.result(new Result.Dead(fault));
    }
}
