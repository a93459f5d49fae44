package org.caiyun.device.rfid.llrp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;

/**
 * One look into the field with one {@link Access}: the AccessSpec is added and enabled, the ROSpec started; when it has
 * ended, or is stopped because its end was not heard of, the AccessSpec is deleted. A reader sends reports before the
 * event that ended them, and both before the reply to a later message, so with the last reply all reports are there.
 */
final class LlrpRound {
    /** How much longer than its time a reader may take to say that a ROSpec has ended. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final int MOST_REPORTS = 4096;

    /** What comes next. */
    sealed interface Step {
        record Ask(LlrpRequest request) implements Step {}

        record Wait() implements Step {}

        record End(List<TagReport> reports) implements Step {}

        /** The reader would not; what it keeps of this round is unknown. */
        record Failed(DeviceFault fault) implements Step {}
    }

    private sealed interface State {
        record Adding() implements State {}

        record Enabling() implements State {}

        /** @param ended already, before its start was confirmed */
        record Starting(boolean ended) implements State {}

        record Running(Uptime until) implements State {}

        record Stopping() implements State {}

        record Deleting() implements State {}
    }

    private final AccessSpec spec;
    private final long roSpec;
    private final Duration dwell;
    private final List<TagReport> reports = new ArrayList<>();
    private State state = new State.Adding();

    LlrpRound(AccessSpec spec, long roSpec, Duration dwell) {
        this.spec = spec;
        this.roSpec = roSpec;
        this.dwell = dwell;
    }

    Step begin() {
        return new Step.Ask(LlrpRequest.addAccessSpec(spec));
    }

    Step answered(LlrpRequest request, LlrpStatus status, Uptime now) {
        if (state instanceof State.Stopping) {
            // it may have ended by itself meanwhile, and some call that an error
            return delete();
        }
        if (!status.success()) {
            return new Step.Failed(status.fault(request.name()));
        }
        return switch (state) {
            case State.Adding _ -> {
                state = new State.Enabling();
                yield new Step.Ask(LlrpRequest.enableAccessSpec(spec.id()));
            }
            case State.Enabling _ -> {
                state = new State.Starting(false);
                yield new Step.Ask(LlrpRequest.startRoSpec(roSpec));
            }
            case State.Starting(boolean ended) -> {
                state = new State.Running(now.plus(dwell).plus(GRACE));
                yield ended ? delete() : new Step.Wait();
            }
            case State.Deleting _ -> end();
            case State.Running _, State.Stopping _ ->
                throw new IllegalStateException("reply to a question that was not asked: " + request);
        };
    }

    Step told(LlrpHeard heard) {
        switch (heard) {
            case LlrpHeard.Tags(List<TagReport> more) ->
                more.stream().filter(this::isOurs).forEach(this::keep);
            case LlrpHeard.Events(List<LlrpHeard.Event> events)
            when events.contains(new LlrpHeard.Event.RoSpecEnded(roSpec)) -> {
                if (state instanceof State.Running) {
                    return delete();
                }
                if (state instanceof State.Starting) {
                    state = new State.Starting(true);
                }
            }
            case LlrpHeard.Events _, LlrpHeard.KeepAlive _, LlrpHeard.Other _, LlrpHeard.Reply _ -> {}
        }
        return new Step.Wait();
    }

    Step tick(Uptime now) {
        if (state instanceof State.Running(Uptime until) && until.reachedAt(now)) {
            state = new State.Stopping();
            return new Step.Ask(LlrpRequest.stopRoSpec(roSpec));
        }
        return new Step.Wait();
    }

    Optional<Uptime> deadline() {
        return state instanceof State.Running(Uptime until) ? Optional.of(until) : Optional.empty();
    }

    /** A report of an earlier round may come late; one of a tag that nothing was done with names no AccessSpec. */
    private boolean isOurs(TagReport report) {
        return report.accessSpec() == 0 || report.accessSpec() == spec.id();
    }

    /** One more than can be is kept, to know that there were more. */
    private void keep(TagReport report) {
        if (reports.size() <= MOST_REPORTS) {
            reports.add(report);
        }
    }

    private Step delete() {
        state = new State.Deleting();
        return new Step.Ask(LlrpRequest.deleteAllAccessSpecs());
    }

    private Step end() {
        return reports.size() > MOST_REPORTS
                ? new Step.Failed(new DeviceFault.Garbled("more than " + MOST_REPORTS + " tag reports at once"))
                : new Step.End(reports);
    }
}
