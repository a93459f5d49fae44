package org.caiyun.device.chute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;
import org.caiyun.device.io.BoardCommand;
import org.caiyun.device.io.BoardEvent;

/**
 * The slot, belt, sorter and lamps of a machine as one machine free of I/O: levels of a board in, levels of its outputs
 * out. It knows output numbers, not bins, and nothing about books. One movement at a time; sensors and lamps at any
 * time. After a failure all drives are off and the shutter is closed.
 *
 * <p>Threads: called by one.
 */
public final class Chute {
    private final ChuteSettings settings;
    private final FirstStep firstStep;
    private final NextStep nextStep;
    private final MouthWatch mouthWatch;
    private final InsideWatch insideWatch;
    private final List<CommandId> lightings = new ArrayList<>();

    private Motion motion = new Motion.Down(new DeviceFault.Disconnected("not yet open"));
    private Sensors sensors = Sensors.NOTHING;
    private Set<ChuteCommand.Lamp> lamps = Set.of();
    private Drives askedDrives = Drives.resting(false);
    private Set<ChuteCommand.Lamp> askedLamps = Set.of();
    /** The levels of these drives and lamps. */
    private SortedMap<Integer, Boolean> asked;

    private boolean confirmed;
    /**
     * The belt sensor has seen an item pass since something was, or may have been, left on the belt. Till then it may
     * be blind, and what falls be that.
     */
    private boolean beltIsProved;

    private Uptime lastLook = Uptime.ZERO;
    /** Changes only with a look, and is asked far more often. */
    private Optional<Uptime> deadline = Optional.empty();

    private List<BoardCommand> outputs = new ArrayList<>();
    private List<ChuteEvent> events = new ArrayList<>();

    public Chute(ChuteSettings settings) {
        this.settings = settings;
        firstStep = new FirstStep(settings);
        nextStep = new NextStep(settings, firstStep);
        mouthWatch = new MouthWatch(settings.limits().presence());
        insideWatch = new InsideWatch(settings.limits().presence());
        asked = settings.outputs().levels(askedDrives, askedLamps);
    }

    public ChuteReaction on(BoardEvent event, Uptime now) {
        switch (event) {
            case BoardEvent.Inputs(var levels) -> seen(settings.inputs().read(levels), now);
            case BoardEvent.OutputsSet(var levels) -> set(levels);
            case BoardEvent.OutputsFailed(DeviceFault fault) -> outputsFailed(fault, now);
            case BoardEvent.Lost(DeviceFault fault) -> lost(fault);
        }
        return look(now);
    }

    public ChuteReaction on(ChuteCommand command, Uptime now) {
        switch (motion) {
            case Motion.Down(DeviceFault fault) -> events.add(new ChuteEvent.Failed(command.id(), fault));
            case Motion.Resting resting -> begin(command, resting, now);
            case Motion.Moving moving -> whileMoving(command, moving, now);
        }
        return look(now);
    }

    /** Before the deadline a look would find what the last one found. */
    public ChuteReaction tick(Uptime now) {
        return deadline.isPresent() && deadline.get().reachedAt(now) ? look(now) : ChuteReaction.NONE;
    }

    /**
     * True while no drive runs and nothing lies in the mouth that this machine may draw in: it waits for a person, or
     * for whoever commands it.
     */
    boolean isCalm() {
        return switch (motion) {
            case Motion.Down _, Motion.Resting _ -> !sensors.mouth();
            case Motion.Watching _, Motion.Clearing _ -> true;
            case Motion.Capturing _, Motion.Returning _, Motion.Travelling _ -> false;
        };
    }

    public Optional<Uptime> deadline() {
        return deadline;
    }

    private Optional<Uptime> nextLook() {
        Optional<Uptime> forMotion = switch (motion) {
            case Motion.Down _ -> Optional.empty();
            case Motion.Resting _ -> insideWatch.deadline();
            case Motion.Drawing m -> Uptime.earliest(Optional.of(afterLastLook(m.beltFrom(), m.limit())), m.gone());
            case Motion.Retrieving m -> Optional.of(afterLastLook(m.beltFrom(), m.limit()));
            case Motion.Ejecting m -> Optional.of(afterLastLook(m.notBefore(), m.limit()));
            case Motion.Stopping m -> Optional.of(m.still().orElse(m.limit()));
            case Motion.Returning m -> Optional.of(afterLastLook(m.beltFrom(), m.limit()));
            case Motion.Travelling m -> Optional.of(afterLastLook(m.beltFrom(), m.limit()));
            case Motion.Moving m -> Optional.of(m.limit());
        };
        return usesMouth(motion) ? forMotion : Uptime.earliest(forMotion, mouthWatch.deadline());
    }

    private Uptime afterLastLook(Uptime first, Uptime limit) {
        return first.reachedAt(lastLook) ? limit : first;
    }

    private void begin(ChuteCommand command, Motion.Resting resting, Uptime now) {
        switch (command) {
            case ChuteCommand.Capture(CommandId id) -> take(firstStep.capture(id, resting, sensors, now));
            case ChuteCommand.DrawIn(CommandId id) -> take(firstStep.drawIn(id, resting, sensors, now));
            case ChuteCommand.GiveBack(CommandId id) -> take(firstStep.giveBack(id, resting, sensors, now));
            case ChuteCommand.RouteTo(CommandId id, int output) ->
                take(firstStep.route(id, output, resting, beltIsProved, now));
            case ChuteCommand.Sense(CommandId id) -> sense(id);
            case ChuteCommand.Light(CommandId id, var wanted) -> light(id, wanted, now);
        }
    }

    private void whileMoving(ChuteCommand command, Motion.Moving moving, Uptime now) {
        switch (command) {
            case ChuteCommand.Capture _, ChuteCommand.DrawIn _, ChuteCommand.GiveBack _, ChuteCommand.RouteTo _ ->
                events.add(new ChuteEvent.Failed(command.id(), new DeviceFault.Busy(moving.what())));
            case ChuteCommand.Sense(CommandId id) -> sense(id);
            case ChuteCommand.Light(CommandId id, var wanted) -> light(id, wanted, now);
        }
    }

    private void sense(CommandId id) {
        events.add(new ChuteEvent.Sensed(id, sensors.mouth(), sensors.captive(), sensors.belt()));
    }

    /** Asked also when nothing changes, since an earlier request may have failed. */
    private void light(CommandId id, Set<ChuteCommand.Lamp> wanted, Uptime now) {
        lamps = wanted;
        lightings.add(id);
        ask(now);
    }

    /** The first snapshot of a connection finds the board with all outputs off. */
    private void seen(Sensors seen, Uptime now) {
        if (motion instanceof Motion.Down) {
            motion = new Motion.Resting(seen.insideIsFree());
        } else {
            motion = NextStep.landed(motion, seen.landedSince(sensors), now);
        }
        sensors = seen;
    }

    private void set(SortedMap<Integer, Boolean> levels) {
        confirmed = asked.entrySet().stream().allMatch(e -> e.getValue().equals(levels.get(e.getKey())));
    }

    /** A movement is stopped by one more request; if that fails too, nothing is left to try. */
    private void outputsFailed(DeviceFault fault, Uptime now) {
        failLightings(fault);
        if (motion instanceof Motion.Moving moving) {
            events.add(new ChuteEvent.Failed(moving.id(), fault));
            endMovement(moving, new Motion.Resting(false), false);
            ask(now);
        }
    }

    private void lost(DeviceFault fault) {
        failLightings(fault);
        if (motion instanceof Motion.Moving moving) {
            events.add(new ChuteEvent.Failed(moving.id(), fault));
        }
        mouthWatch.lost(usesMouth(motion));
        insideWatch.told(false);
        beltIsProved = false;
        motion = new Motion.Down(fault);
        sensors = Sensors.NOTHING;
        noteAsked(Drives.resting(false), Set.of());
        confirmed = true;
    }

    private void failLightings(DeviceFault fault) {
        lightings.forEach(id -> events.add(new ChuteEvent.Failed(id, fault)));
        lightings.clear();
    }

    /** Goes as far as sensors, clock and board allow, and says what has come of it. */
    private ChuteReaction look(Uptime now) {
        lastLook = now;
        if (!(motion instanceof Motion.Down)) {
            Motion before;
            do {
                watchMouth(now);
                watchInside(now);
                askForWhatIsNew(now);
                before = motion;
                take(nextStep.of(motion, sensors, confirmed, now));
            } while (!motion.equals(before));
            answerLightings();
        }
        deadline = nextLook();
        if (outputs.isEmpty() && events.isEmpty()) {
            return ChuteReaction.NONE;
        }
        var reaction = new ChuteReaction(outputs, events);
        outputs = new ArrayList<>();
        events = new ArrayList<>();
        return reaction;
    }

    private void take(Step step) {
        if (step.events().stream().anyMatch(ChuteEvent.Jammed.class::isInstance)) {
            beltIsProved = false;
        } else if (step.next() instanceof Motion.Travelling travelling) {
            beltIsProved = !travelling.provesBelt();
        }
        if (motion instanceof Motion.Moving moving && step.next() instanceof Motion.Resting resting) {
            // one that cannot be given back is captured next
            boolean givenUp = !(moving instanceof Motion.GivingBack)
                    && step.events().stream().anyMatch(ChuteEvent.Jammed.class::isInstance);
            endMovement(moving, resting, givenUp);
        } else {
            motion = step.next();
        }
        events.addAll(step.events());
    }

    /**
     * Before a shut shutter, and after a capture that succeeded, the next item lies in the mouth; else this one. Of one
     * that is {@code givenUp} as stuck nobody thinks any more: what lies in the mouth is told anew.
     */
    private void endMovement(Motion.Moving moving, Motion.Resting resting, boolean givenUp) {
        if (usesMouth(moving)) {
            boolean behindIt = givenUp || moving instanceof Motion.Retrieving;
            boolean sameItem = !behindIt && (resting.shutterOpen() || !sensors.captive());
            mouthWatch.told(sameItem && sensors.mouth());
        }
        insideWatch.told(!resting.shutterOpen() && !sensors.insideIsFree());
        motion = resting;
    }

    private void watchInside(Uptime now) {
        if (motion instanceof Motion.Resting) {
            beltIsProved &= !sensors.belt();
            events.addAll(insideWatch.look(sensors, now));
        }
    }

    private void watchMouth(Uptime now) {
        if (!usesMouth(motion)) {
            events.addAll(mouthWatch.look(sensors.mouth(), now));
        }
    }

    private static boolean usesMouth(Motion motion) {
        return switch (motion) {
            case Motion.Capturing _, Motion.Returning _, Motion.Watching _ -> true;
            case Motion.Down _, Motion.Resting _, Motion.Clearing _, Motion.Travelling _ -> false;
        };
    }

    private void askForWhatIsNew(Uptime now) {
        if (!askedDrives.equals(motion.drives(now)) || !askedLamps.equals(lamps)) {
            ask(now);
        }
    }

    private void ask(Uptime now) {
        noteAsked(motion.drives(now), lamps);
        confirmed = false;
        outputs.add(new BoardCommand.SetOutputs(asked));
    }

    private void noteAsked(Drives drives, Set<ChuteCommand.Lamp> lit) {
        askedDrives = drives;
        askedLamps = lit;
        asked = settings.outputs().levels(drives, lit);
    }

    private void answerLightings() {
        if (confirmed) {
            lightings.forEach(id -> events.add(new ChuteEvent.Lit(id)));
            lightings.clear();
        }
    }
}
