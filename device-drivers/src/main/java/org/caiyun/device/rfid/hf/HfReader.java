package org.caiyun.device.rfid.hf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.Uid;

/**
 * A reader of ISO 15693 tags, spoken to in its own dialect. It runs one command at a time, asks an idle reader now and
 * then whether it is still there, and asks for a new line when it is not. It knows no protocol and no books.
 */
public final class HfReader implements Driver<RfidCommand, RfidAnswer> {
    private static final int ISO_15693_UID = 8;

    private sealed interface State {
        /** @param closedByUs the line's own report of the closing is still to come, or does not come */
        record Offline(DeviceFault why, boolean closedByUs) implements State {}

        record Identifying() implements State {}

        record Idle(Uptime probeAt) implements State {}

        record Probing() implements State {}

        record Working(HfSequence sequence) implements State {}
    }

    private final HfDialect dialect;
    private final HfSettings settings;
    private final HfLink link;
    /** At most one command, which came while the driver itself was asking something. */
    private final Deque<RfidCommand> waiting = new ArrayDeque<>();

    private final LastReading lastReading = new LastReading();

    private State state = new State.Offline(new DeviceFault.Disconnected("not yet opened"), false);
    private DeviceHealth health = new DeviceHealth.Starting();
    private String identity = "";

    public HfReader(HfDialect dialect, HfSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
        link = new HfLink(dialect, settings.replyTimeout());
    }

    @Override
    public Reaction<RfidAnswer> opened(Uptime now) {
        Reaction<RfidAnswer> lost = abandon(new DeviceFault.Disconnected("the line was opened again"));
        link.reset(now);
        lastReading.forget();
        state = new State.Identifying();
        health = new DeviceHealth.Starting();
        return lost.then(ask(new HfSequence.Step.Ask(new HfRequest.Identify()), now));
    }

    @Override
    public Reaction<RfidAnswer> received(Bytes bytes, Uptime now) {
        return follow(link.received(bytes, now), now);
    }

    @Override
    public Reaction<RfidAnswer> closed(String why, Uptime now) {
        if (state instanceof State.Offline(DeviceFault known, boolean closedByUs) && closedByUs) {
            state = new State.Offline(known, false);
            return Reaction.none();
        }
        return offline(new DeviceFault.Disconnected(why), false, now);
    }

    @Override
    public Reaction<RfidAnswer> tick(Uptime now) {
        Reaction<RfidAnswer> reaction = follow(link.tick(now), now);
        if (state instanceof State.Idle(Uptime probeAt) && probeAt.reachedAt(now)) {
            return reaction.then(probe(now));
        }
        return reaction;
    }

    @Override
    public Reaction<RfidAnswer> command(RfidCommand command, Uptime now) {
        return switch (state) {
            case State.Offline offline -> Reaction.result(refused(command, offline.why));
            case State.Idle _ -> start(command, now);
            case State.Identifying _, State.Probing _
            when waiting.isEmpty() -> {
                waiting.add(command);
                yield Reaction.none();
            }
            case State.Identifying _, State.Probing _, State.Working _ ->
                Reaction.result(refused(command, new DeviceFault.Busy("another command")));
        };
    }

    @Override
    public Optional<Uptime> deadline() {
        Optional<Uptime> own = state instanceof State.Idle(Uptime probeAt) ? Optional.of(probeAt) : Optional.empty();
        return Uptime.earliest(own, link.deadline());
    }

    @Override
    public DeviceHealth health() {
        return health;
    }

    private Reaction<RfidAnswer> start(RfidCommand command, Uptime now) {
        return switch (command) {
            case RfidCommand.ReadTags(CommandId id) ->
                begin(new ReadSequence(id, settings.maxBytes(), dialect::blocksPerRequest), now);
            case RfidCommand.SetMark mark -> mark(mark, now);
        };
    }

    private Reaction<RfidAnswer> mark(RfidCommand.SetMark command, Uptime now) {
        if (command.uid().bytes().size() != ISO_15693_UID) {
            return Reaction.result(refused(command, new DeviceFault.Refused("not the UID of an ISO 15693 tag")));
        }
        return MarkAspect.of(command.mark())
                .map(aspects -> begin(marking(command, aspects), now))
                .orElseGet(() -> Reaction.result(
                        refused(command, new DeviceFault.Refused("this reader cannot write " + command.mark()))));
    }

    private MarkSequence marking(RfidCommand.SetMark command, List<MarkAspect> aspects) {
        boolean seenOff = lastReading.takeIsOff(command.uid(), aspects);
        return new MarkSequence(command.id(), command.uid(), aspects, seenOff);
    }

    private Reaction<RfidAnswer> begin(HfSequence sequence, Uptime now) {
        state = new State.Working(sequence);
        return step(sequence.begin(), now);
    }

    /** A reader that needed hands is asked for tags, because one in scan mode still tells its version. */
    private Reaction<RfidAnswer> probe(Uptime now) {
        state = new State.Probing();
        HfRequest question = switch (health) {
            case DeviceHealth.Down _ -> new HfRequest.Inventory(false);
            case DeviceHealth.Starting _, DeviceHealth.Ready _ -> new HfRequest.Identify();
        };
        return ask(new HfSequence.Step.Ask(question), now);
    }

    private Reaction<RfidAnswer> follow(Reaction<HfLink.Result> happened, Uptime now) {
        var all = new Reaction<RfidAnswer>(happened.line(), List.of());
        for (HfLink.Result result : happened.results()) {
            all = all.then(
                    switch (result) {
                        case HfLink.Result.Answered(HfReply reply) -> answered(reply, now);
                        case HfLink.Result.Unanswered() -> unanswered(now);
                        case HfLink.Result.Dead(DeviceFault fault) -> dead(fault, now);
                    });
        }
        return all;
    }

    private Reaction<RfidAnswer> answered(HfReply reply, Uptime now) {
        return switch (state) {
            case State.Working(HfSequence sequence) -> step(sequence.answered(reply), now);
            case State.Identifying _ -> identified(reply, now);
            case State.Probing _ -> probed(reply, now);
            case State.Offline _, State.Idle _ -> Reaction.none();
        };
    }

    private Reaction<RfidAnswer> unanswered(Uptime now) {
        return state instanceof State.Working(HfSequence sequence) ? step(sequence.unanswered(), now) : Reaction.none();
    }

    private Reaction<RfidAnswer> identified(HfReply reply, Uptime now) {
        if (reply instanceof HfReply.Identity(String told)) {
            identity = told;
            health = new DeviceHealth.Ready(identity);
            return idle(now);
        }
        return giveUp(new DeviceFault.WrongDevice(dialect.device(), "a device that refuses to tell its version"), now);
    }

    private Reaction<RfidAnswer> probed(HfReply reply, Uptime now) {
        if (reply instanceof HfReply.Failed(HfStatus status) && status.needsHands()) {
            // whoever waits hears of it before the reader is called away
            Reaction<RfidAnswer> refused = refuseWaiting(status.fault());
            health = new DeviceHealth.Down(status.fault());
            return refused.then(idle(now));
        }
        if (reply instanceof HfReply.Identity(String told)) {
            identity = told;
        }
        health = new DeviceHealth.Ready(identity);
        return idle(now);
    }

    private Reaction<RfidAnswer> step(HfSequence.Step step, Uptime now) {
        return switch (step) {
            case HfSequence.Step.Ask ask -> ask(ask, now);
            case HfSequence.Step.End(RfidAnswer answer) -> {
                lastReading.note(answer);
                health = healthAfter(answer);
                Reaction<RfidAnswer> answered = Reaction.result(answer);
                yield answered.then(idle(now));
            }
        };
    }

    private DeviceHealth healthAfter(RfidAnswer answer) {
        return switch (answer) {
            case RfidAnswer.ReadFailed(CommandId _, DeviceFault.NeedsHands fault) -> new DeviceHealth.Down(fault);
            case RfidAnswer.MarkSet(CommandId _, MarkOutcome.ReaderFailed(DeviceFault.NeedsHands fault)) ->
                new DeviceHealth.Down(fault);
            case RfidAnswer.TagsRead _, RfidAnswer.Unstable _, RfidAnswer.ReadFailed _, RfidAnswer.MarkSet _ ->
                new DeviceHealth.Ready(identity);
        };
    }

    private Reaction<RfidAnswer> ask(HfSequence.Step.Ask ask, Uptime now) {
        return follow(link.ask(ask.request(), ask.pause(), now), now);
    }

    private Reaction<RfidAnswer> idle(Uptime now) {
        state = new State.Idle(now.plus(settings.keepAlive()));
        return waiting.isEmpty() ? Reaction.none() : start(waiting.remove(), now);
    }

    private Reaction<RfidAnswer> dead(DeviceFault fault, Uptime now) {
        boolean garbage = state instanceof State.Identifying && fault instanceof DeviceFault.Garbled;
        return giveUp(
                garbage ? new DeviceFault.WrongDevice(dialect.device(), "a device that speaks otherwise") : fault, now);
    }

    private Reaction<RfidAnswer> giveUp(DeviceFault fault, Uptime now) {
        Reaction<RfidAnswer> close = Reaction.close("reader given up: " + fault);
        return close.then(offline(fault, true, now));
    }

    private Reaction<RfidAnswer> offline(DeviceFault fault, boolean closedByUs, Uptime now) {
        Reaction<RfidAnswer> answers = abandon(fault);
        link.reset(now);
        lastReading.forget();
        state = new State.Offline(fault, closedByUs);
        health = new DeviceHealth.Down(fault);
        return answers;
    }

    /** Every open command is answered with the fault. */
    private Reaction<RfidAnswer> abandon(DeviceFault fault) {
        Reaction<RfidAnswer> answers = state instanceof State.Working(HfSequence sequence)
                ? Reaction.result(sequence.abandoned(fault))
                : Reaction.none();
        return answers.then(refuseWaiting(fault));
    }

    private Reaction<RfidAnswer> refuseWaiting(DeviceFault fault) {
        return waiting.isEmpty() ? Reaction.none() : Reaction.result(refused(waiting.remove(), fault));
    }

    private static RfidAnswer refused(RfidCommand command, DeviceFault fault) {
        return switch (command) {
            case RfidCommand.ReadTags(CommandId id) -> new RfidAnswer.ReadFailed(id, fault);
            case RfidCommand.SetMark(CommandId id, Uid _, MarkWrite _) ->
                new RfidAnswer.MarkSet(id, new MarkOutcome.ReaderFailed(fault));
        };
    }
}
