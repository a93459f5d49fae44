package org.caiyun.device.rfid.hf;

import java.time.Duration;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.Uid;

/**
 * Look, write, reset the field, look again. Every round begins with a look, so a write whose reply was lost is never
 * assumed: the tag itself says whether it was done. The reset is there because readers answer from a table of old
 * values.
 */
final class MarkSequence implements HfSequence {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private sealed interface State {
        record Looking() implements State {}

        record Writing() implements State {}

        record Resetting() implements State {}

        /** The outcome is known; the field is reset so that the tag is left as it was met. */
        record Leaving(MarkOutcome outcome) implements State {}
    }

    private final CommandId id;
    private final Uid uid;
    private final int afi;
    private int writes;
    private int misses;
    private State state = new State.Looking();

    MarkSequence(CommandId id, Uid uid, int afi) {
        this.id = id;
        this.uid = uid;
        this.afi = afi;
    }

    @Override
    public Step begin() {
        return look();
    }

    @Override
    public Step answered(HfReply reply) {
        return switch (reply) {
            case HfReply.Description tag when state instanceof State.Looking -> seen(tag.afi());
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
        state = new State.Looking();
        return new Step.Ask(new HfRequest.Describe(uid));
    }

    private Step reset(Duration pause) {
        state = new State.Resetting();
        return new Step.Ask(new HfRequest.FieldReset(), pause);
    }

    private Step seen(int found) {
        misses = 0;
        if (found == afi) {
            return end(writes == 0 ? new MarkOutcome.Already() : new MarkOutcome.Written());
        }
        if (writes == TRIES) {
            return end(new MarkOutcome.ReadsOtherwise(found));
        }
        writes++;
        state = new State.Writing();
        return new Step.Ask(new HfRequest.WriteAfi(uid, afi), writes == 1 ? Duration.ZERO : BETWEEN_TRIES);
    }

    private Step done() {
        return switch (state) {
            case State.Writing _ -> reset(Duration.ZERO);
            case State.Resetting _ -> look();
            case State.Leaving(MarkOutcome outcome) -> end(outcome);
            case State.Looking _ -> throw HfSequence.misfit(new HfReply.Done());
        };
    }

    private Step failed(HfStatus status) {
        return switch (state) {
            case State.Leaving(MarkOutcome outcome) -> end(outcome);
            case State.Looking _ -> unseen(status);
            case State.Writing _ -> unwritten(status);
            case State.Resetting _ -> end(new MarkOutcome.ReaderFailed(status.fault()));
        };
    }

    private Step unseen(HfStatus status) {
        misses++;
        return switch (status.group()) {
            case GONE -> misses == TRIES ? end(new MarkOutcome.TagGone()) : reset(BETWEEN_TRIES);
            case RETRY -> misses == TRIES ? end(new MarkOutcome.ReaderFailed(status.fault())) : reset(BETWEEN_TRIES);
            case PERMANENT, READER -> end(new MarkOutcome.ReaderFailed(status.fault()));
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
