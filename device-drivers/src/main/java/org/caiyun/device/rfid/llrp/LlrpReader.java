package org.caiyun.device.rfid.llrp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;

/**
 * A UHF reader that speaks LLRP 1.0.1: TCP port 5084. It names tags by their TIDs, writes no mark but
 * {@link MarkWrite.EpcBits}, runs one command at a time, and asks for a new connection when this one is no good. It
 * knows no books.
 */
public final class LlrpReader implements Driver<RfidCommand, RfidAnswer> {
    private static final String EXPECTED = "UHF reader with LLRP 1.0.1";
    private static final long ROSPEC = 1;
    private static final long ACCESS_SPECS = 0xFFFF_FFFFL;

    private sealed interface State {
        /** @param closedByUs the line's own report of the closing is still to come, or does not come */
        record Offline(DeviceFault why, boolean closedByUs) implements State {}

        /** The reader is to say whether it is ours. */
        record Greeting() implements State {}

        /** @param rest what is still to be asked before commands */
        record Preparing(Deque<LlrpRequest> rest) implements State {}

        record Idle() implements State {}

        record Pausing(UhfSequence sequence, Access access, Uptime until) implements State {}

        record Looking(UhfSequence sequence, LlrpRound round) implements State {}
    }

    private final LlrpSettings settings;
    private final LlrpLink link;
    /** At most one command, which came while the reader was being prepared. */
    private final Deque<RfidCommand> waiting = new ArrayDeque<>();

    private final Antennas antennas;
    private State state = new State.Offline(new DeviceFault.Disconnected("not yet opened"), false);
    private DeviceHealth health = new DeviceHealth.Starting();
    private ReaderTraits traits = ReaderTraits.UNKNOWN;
    private long lastAccessSpec;

    public LlrpReader(LlrpSettings settings) {
        this.settings = settings;
        link = new LlrpLink(settings);
        antennas = new Antennas(settings.antennas());
    }

    @Override
    public Reaction<RfidAnswer> opened(Uptime now) {
        Reaction<RfidAnswer> lost = abandon(new DeviceFault.Disconnected("the line was opened again"));
        link.open(now);
        state = new State.Greeting();
        health = new DeviceHealth.Starting();
        return lost;
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
        return offline(new DeviceFault.Disconnected(why), false);
    }

    @Override
    public Reaction<RfidAnswer> tick(Uptime now) {
        Reaction<RfidAnswer> reaction = follow(link.tick(now), now);
        return switch (state) {
            case State.Pausing(UhfSequence sequence, Access access, Uptime until)
            when until.reachedAt(now) -> reaction.then(look(sequence, access, now));
            case State.Looking(UhfSequence sequence, LlrpRound round) ->
                reaction.then(go(sequence, round.tick(now), now));
            case State.Offline _, State.Greeting _, State.Preparing _, State.Idle _, State.Pausing _ -> reaction;
        };
    }

    @Override
    public Reaction<RfidAnswer> command(RfidCommand command, Uptime now) {
        return switch (state) {
            case State.Offline offline -> Reaction.result(UhfCommand.refused(command, offline.why));
            case State.Idle _ -> start(command, now);
            case State.Greeting _, State.Preparing _
            when waiting.isEmpty() -> {
                waiting.add(command);
                yield Reaction.none();
            }
            case State.Greeting _, State.Preparing _, State.Pausing _, State.Looking _ ->
                Reaction.result(UhfCommand.refused(command, new DeviceFault.Busy("another command")));
        };
    }

    @Override
    public Optional<Uptime> deadline() {
        Optional<Uptime> own = switch (state) {
            case State.Pausing pausing -> Optional.of(pausing.until);
            case State.Looking looking -> looking.round.deadline();
            case State.Offline _, State.Greeting _, State.Preparing _, State.Idle _ -> Optional.empty();
        };
        return Uptime.earliest(own, link.deadline());
    }

    @Override
    public DeviceHealth health() {
        return health;
    }

    private Reaction<RfidAnswer> follow(Reaction<LlrpLink.Result> happened, Uptime now) {
        var all = new Reaction<RfidAnswer>(happened.line(), List.of());
        for (LlrpLink.Result result : happened.results()) {
            all = all.then(
                    switch (result) {
                        case LlrpLink.Result.Answered(var request, var reply) -> answered(request, reply, now);
                        case LlrpLink.Result.Told(var heard) -> told(heard, now);
                        case LlrpLink.Result.Dead(DeviceFault fault) -> dead(fault);
                    });
        }
        return all;
    }

    private Reaction<RfidAnswer> answered(LlrpRequest request, LlrpHeard.Reply reply, Uptime now) {
        return switch (state) {
            case State.Preparing(var rest) -> prepared(request, reply, rest, now);
            case State.Looking(var sequence, var round) ->
                go(sequence, round.answered(request, reply.status(), now), now);
            case State.Offline _, State.Greeting _, State.Idle _, State.Pausing _ -> Reaction.none();
        };
    }

    private Reaction<RfidAnswer> told(LlrpHeard heard, Uptime now) {
        if (heard instanceof LlrpHeard.Events(List<LlrpHeard.Event> events)) {
            for (LlrpHeard.Event event : events) {
                Reaction<RfidAnswer> reaction = happened(event, now);
                if (!reaction.isNone()) {
                    return reaction;
                }
            }
        }
        return state instanceof State.Looking(var sequence, var round)
                ? go(sequence, round.told(heard), now)
                : Reaction.none();
    }

    private Reaction<RfidAnswer> happened(LlrpHeard.Event event, Uptime now) {
        return switch (event) {
            case LlrpHeard.Event.ConnectionAttempt attempt
            when state instanceof State.Greeting -> attempt.status() == 0 ? prepare(now) : giveUp(attempt.refusal());
            case LlrpHeard.Event.ConnectionClosing() ->
                state instanceof State.Offline
                        ? Reaction.none()
                        : giveUp(new DeviceFault.Disconnected("the reader closes the connection"));
            case LlrpHeard.Event.AntennaChanged(int antenna, boolean connected) -> {
                antennas.changed(antenna, connected);
                if (state instanceof State.Idle) {
                    health = usable();
                }
                yield Reaction.none();
            }
            case LlrpHeard.Event.ConnectionAttempt _, LlrpHeard.Event.RoSpecEnded _ -> Reaction.none();
        };
    }

    private DeviceHealth usable() {
        return antennas.fault()
                .<DeviceHealth>map(DeviceHealth.Down::new)
                .orElseGet(() -> new DeviceHealth.Ready(traits.identity()));
    }

    private Reaction<RfidAnswer> prepare(Uptime now) {
        var questions = new ArrayDeque<>(LlrpRequest.preparation(RoSpec.ours(ROSPEC, settings), settings));
        LlrpRequest first = questions.remove();
        state = new State.Preparing(questions);
        return ask(first, now);
    }

    private Reaction<RfidAnswer> prepared(
            LlrpRequest request, LlrpHeard.Reply reply, Deque<LlrpRequest> rest, Uptime now) {
        if (!reply.status().success() && !request.mayBeRefused()) {
            return giveUp(reply.status().fault(request.name()));
        }
        Reaction<RfidAnswer> first = Reaction.none();
        if (reply instanceof LlrpHeard.Capabilities told) {
            traits = ReaderTraits.of(told);
            Optional<DeviceFault> unfit = traits.unfit();
            if (unfit.isPresent()) {
                return giveUp(unfit.get());
            }
            // one that was told to hold back what it has to say
            first = follow(link.tell(LlrpRequest.enableEventsAndReports()), now);
        }
        if (reply instanceof LlrpHeard.AntennaStates told) {
            told.antennas().forEach(one -> antennas.changed(one.antenna(), one.connected()));
        }
        return first.then(rest.isEmpty() ? idle(now) : ask(rest.remove(), now));
    }

    private Reaction<RfidAnswer> start(RfidCommand command, Uptime now) {
        return switch (UhfCommand.of(command, settings, traits)) {
            case UhfCommand.Run(UhfSequence sequence) -> step(sequence, sequence.begin(), now);
            case UhfCommand.Answer(RfidAnswer answer) -> Reaction.result(answer);
        };
    }

    private Reaction<RfidAnswer> step(UhfSequence sequence, UhfSequence.Step step, Uptime now) {
        return switch (step) {
            case UhfSequence.Step.Look(Access access, var pause) -> {
                if (pause.isZero()) {
                    yield look(sequence, access, now);
                }
                state = new State.Pausing(sequence, access, now.plus(pause));
                yield Reaction.none();
            }
            case UhfSequence.Step.End(RfidAnswer answer) -> {
                Reaction<RfidAnswer> answered = Reaction.result(antennas.honest(answer));
                yield answered.then(idle(now));
            }
        };
    }

    private Reaction<RfidAnswer> look(UhfSequence sequence, Access access, Uptime now) {
        lastAccessSpec = lastAccessSpec == ACCESS_SPECS ? 1 : lastAccessSpec + 1;
        var spec = new AccessSpec(lastAccessSpec, access, settings.password());
        var round = new LlrpRound(spec, ROSPEC, settings.dwell());
        state = new State.Looking(sequence, round);
        return go(sequence, round.begin(), now);
    }

    private Reaction<RfidAnswer> go(UhfSequence sequence, LlrpRound.Step step, Uptime now) {
        return switch (step) {
            case LlrpRound.Step.Ask(LlrpRequest request) -> ask(request, now);
            case LlrpRound.Step.Wait() -> Reaction.none();
            case LlrpRound.Step.End(List<TagReport> reports) -> step(sequence, sequence.looked(reports), now);
            case LlrpRound.Step.Failed(DeviceFault fault) -> {
                Reaction<RfidAnswer> failed = Reaction.result(sequence.abandoned(fault));
                yield failed.then(prepare(now));
            }
        };
    }

    private Reaction<RfidAnswer> ask(LlrpRequest request, Uptime now) {
        return follow(link.ask(request, now), now);
    }

    private Reaction<RfidAnswer> idle(Uptime now) {
        state = new State.Idle();
        health = usable();
        return waiting.isEmpty() ? Reaction.none() : start(waiting.remove(), now);
    }

    private Reaction<RfidAnswer> dead(DeviceFault fault) {
        boolean stranger = state instanceof State.Greeting && fault instanceof DeviceFault.Garbled;
        return giveUp(stranger ? new DeviceFault.WrongDevice(EXPECTED, "a device that speaks otherwise") : fault);
    }

    /** A reader that still listens is told, so that it takes the next connection at once. */
    private Reaction<RfidAnswer> giveUp(DeviceFault fault) {
        boolean listens = !(state instanceof State.Greeting) && fault instanceof DeviceFault.Refused;
        Reaction<RfidAnswer> farewell = listens
                ? new Reaction<>(link.tell(LlrpRequest.closeConnection()).line(), List.of())
                : Reaction.none();
        Reaction<RfidAnswer> close = Reaction.close("reader given up: " + fault);
        return farewell.then(close).then(offline(fault, true));
    }

    private Reaction<RfidAnswer> offline(DeviceFault fault, boolean closedByUs) {
        Reaction<RfidAnswer> answers = abandon(fault);
        link.close();
        state = new State.Offline(fault, closedByUs);
        health = new DeviceHealth.Down(fault);
        return answers;
    }

    /** Every open command is answered with the fault. */
    private Reaction<RfidAnswer> abandon(DeviceFault fault) {
        Reaction<RfidAnswer> answers = switch (state) {
            case State.Pausing pausing -> Reaction.result(pausing.sequence.abandoned(fault));
            case State.Looking looking -> Reaction.result(looking.sequence.abandoned(fault));
            case State.Offline _, State.Greeting _, State.Preparing _, State.Idle _ -> Reaction.none();
        };
        return waiting.isEmpty() ? answers : answers.then(Reaction.result(UhfCommand.refused(waiting.remove(), fault)));
    }
}
