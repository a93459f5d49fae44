package org.caiyun.device.rfid.hf;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.Uid;

/**
 * Look, write what is off, reset the field, look again. Every round begins with a look, so a write whose reply was lost
 * is never assumed: the tag itself says whether it was done. Only the first look is left out, where the reading just
 * before has said the same. The reset is there because readers answer from a table of old values. The surveillance bit
 * is looked at before the registers, because a tag without it and a tag that is gone are equally silent to the alarm,
 * and only a tag that is there has registers.
 */
final class MarkSequence implements HfSequence {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private sealed interface State {
        record Alarming() implements State {}

        /** @param eas what the alarm said; means nothing where the mark has no surveillance bit */
        record Describing(boolean eas) implements State {}

        record Writing() implements State {}

        record Resetting() implements State {}

        /** The outcome is known; the field is reset so that the tag is left as it was met. */
        record Leaving(MarkOutcome outcome) implements State {}
    }

    private final CommandId id;
    private final Uid uid;
    private final List<MarkAspect> aspects;
    private final boolean seenOff;
    private final Deque<MarkAspect> unwritten = new ArrayDeque<>();
    private int writes;
    private int misses;
    private State state = new State.Resetting();

    /** @param seenOff the tag has just been read, and all aspects were off */
    MarkSequence(CommandId id, Uid uid, List<MarkAspect> aspects, boolean seenOff) {
        this.id = id;
        this.uid = uid;
        this.aspects = List.copyOf(aspects);
        this.seenOff = seenOff;
    }

    @Override
    public Step begin() {
        return seenOff ? write(aspects) : look();
    }

    @Override
    public Step answered(HfReply reply) {
        return switch (reply) {
            case HfReply.Eas(boolean on) when state instanceof State.Alarming -> describe(on);
            case HfReply.Description tag when state instanceof State.Describing(boolean eas) -> seen(tag.afi(), eas);
            case HfReply.Done _ -> done();
            case HfReply.Failed(HfStatus status) -> failed(status);
            case HfReply.Description _, HfReply.Tags _, HfReply.Blocks _, HfReply.Eas _, HfReply.Identity _ ->
                throw HfSequence.misfit(reply);
        };
    }

    @Override
    public Step unanswered() {
        return reset(Duration.ZERO);
    }

    @Override
    public RfidAnswer abandoned(DeviceFault fault) {
        return new RfidAnswer.MarkSet(id, new MarkOutcome.ReaderFailed(fault));
    }

    private Step look() {
        unwritten.clear();
        if (aspects.stream().anyMatch(MarkAspect.Eas.class::isInstance)) {
            state = new State.Alarming();
            return new Step.Ask(new HfRequest.ReadEas(uid));
        }
        return describe(false);
    }

    private Step describe(boolean eas) {
        state = new State.Describing(eas);
        return new Step.Ask(new HfRequest.Describe(uid));
    }

    private Step reset(Duration pause) {
        state = new State.Resetting();
        return new Step.Ask(new HfRequest.FieldReset(), pause);
    }

    private Step seen(int afi, boolean eas) {
        misses = 0;
        List<MarkAspect> off =
                aspects.stream().filter(aspect -> !aspect.isSo(afi, eas)).toList();
        if (off.isEmpty()) {
            return end(writes == 0 ? new MarkOutcome.Already() : new MarkOutcome.Written());
        }
        if (writes == TRIES) {
            return end(new MarkOutcome.ReadsOtherwise(
                    off.stream().map(aspect -> aspect.found(afi, eas)).collect(Collectors.joining(", "))));
        }
        return write(off);
    }

    private Step write(List<MarkAspect> off) {
        writes++;
        unwritten.addAll(off);
        return write(writes == 1 ? Duration.ZERO : BETWEEN_TRIES);
    }

    private Step write(Duration pause) {
        state = new State.Writing();
        return new Step.Ask(unwritten.remove().write(uid), pause);
    }

    private Step done() {
        return switch (state) {
            case State.Writing _ -> unwritten.isEmpty() ? reset(Duration.ZERO) : write(Duration.ZERO);
            case State.Resetting _ -> look();
            case State.Leaving(MarkOutcome outcome) -> end(outcome);
            case State.Alarming _, State.Describing _ -> throw HfSequence.misfit(new HfReply.Done());
        };
    }

    private Step failed(HfStatus status) {
        return switch (state) {
            case State.Leaving(MarkOutcome outcome) -> end(outcome);
            case State.Alarming _, State.Describing _ -> unseen(status);
            case State.Writing _ -> unwritten(status);
            case State.Resetting _ -> end(new MarkOutcome.ReaderFailed(status.fault()));
        };
    }

    private Step unseen(HfStatus status) {
        misses++;
        return switch (status.group()) {
            case GONE -> misses == TRIES ? end(new MarkOutcome.TagGone()) : reset(BETWEEN_TRIES);
            case RETRY -> misses == TRIES ? end(new MarkOutcome.ReaderFailed(status.fault())) : reset(BETWEEN_TRIES);
            // a tag that knows no alarm has no surveillance bit to be marked with
            case PERMANENT ->
                end(
                        state instanceof State.Alarming
                                ? new MarkOutcome.Locked(status.code())
                                : new MarkOutcome.ReaderFailed(status.fault()));
            case READER -> end(new MarkOutcome.ReaderFailed(status.fault()));
        };
    }

    private Step unwritten(HfStatus status) {
        return switch (status.group()) {
            // the tag left, or only its answer was lost: it will say so itself
            case GONE, RETRY -> reset(Duration.ZERO);
            case PERMANENT -> {
                state = new State.Leaving(new MarkOutcome.Locked(status.code()));
                yield new Step.Ask(new HfRequest.FieldReset());
            }
            case READER -> end(new MarkOutcome.ReaderFailed(status.fault()));
        };
    }

    private Step end(MarkOutcome outcome) {
        return new Step.End(new RfidAnswer.MarkSet(id, outcome));
    }
}
