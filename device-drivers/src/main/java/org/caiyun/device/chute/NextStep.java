package org.caiyun.device.chute;

import java.util.Optional;
import java.util.SortedSet;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.Motion.Resting;

/** How a movement goes on, given what the sensors see and what the board has confirmed. Pure. */
final class NextStep {
    private final ChuteLimits limits;
    private final boolean bringsBack;
    private final FirstStep firstStep;

    NextStep(ChuteSettings settings, FirstStep firstStep) {
        this.limits = settings.limits();
        this.bringsBack = settings.bringsBack();
        this.firstStep = firstStep;
    }

    /** Landing sensors have gone on. */
    static Motion landed(Motion motion, SortedSet<Integer> outputs, Uptime now) {
        if (outputs.isEmpty()) {
            return motion;
        }
        return switch (motion) {
            case Motion.Travelling travelling -> arrived(travelling, outputs, now);
            case Motion.Drawing drawing -> drawing.fallen();
            case Motion.Ejecting(var id, var notBefore, var limit, var _, var gone) ->
                new Motion.Ejecting(id, notBefore, limit, true, gone);
            case Motion.Stopping stopping -> stopping.fallen();
            case Motion.Down _,
                    Resting _,
                    Motion.Closing _,
                    Motion.Locking _,
                    Motion.Retrieving _,
                    Motion.Clearing _,
                    Motion.Returning _,
                    Motion.Watching _ -> motion;
        };
    }

    /**
     * The last one counts: a sensor that sees a fall before there is one does not hide the fall itself. Of several in
     * the same moment the output asked for counts.
     */
    private static Motion arrived(Motion.Travelling travelling, SortedSet<Integer> outputs, Uptime now) {
        int output = travelling.output();
        if (!travelling.beltFrom().reachedAt(now)) {
            return travelling;
        }
        int at = outputs.contains(output) ? output : outputs.first();
        boolean elsewhereBefore = travelling.landedAt() > 0 && travelling.landedAt() != at;
        boolean others = travelling.others() || outputs.size() > 1 || elsewhereBefore;
        return travelling.landed(at, others);
    }

    /** {@code confirmed}: the board has confirmed every output that was asked for. */
    Step of(Motion motion, Sensors sensors, boolean confirmed, Uptime now) {
        return switch (motion) {
            case Motion.Down _, Resting _ -> Step.to(motion);
            case Motion.Drawing drawing -> drawing(drawing, sensors, now);
            case Motion.Closing closing -> closing(closing, confirmed, now);
            case Motion.Locking locking -> locking(locking, sensors, now);
            case Motion.Retrieving retrieving -> retrieving(retrieving, sensors, now);
            case Motion.Ejecting ejecting -> ejecting(ejecting, sensors, now);
            case Motion.Stopping stopping -> stopping(stopping, sensors, confirmed, now);
            case Motion.Clearing clearing -> clearing(clearing, sensors, now);
            case Motion.Returning returning -> returning(returning, sensors, now);
            case Motion.Watching watching -> watching(watching, sensors, now);
            case Motion.Travelling travelling -> travelling(travelling, sensors, now);
        };
    }

    /**
     * Every item is longer than its way from one sensor to the other, so both see it: it is in when the mouth is free
     * again. One that the mouth no longer saw when it came to the other has a blind mouth behind it, and may lie across
     * the shutter, in reach of a hand. One that runs on to the belt meanwhile has another behind it, or was not seen to
     * come in. One that is seen nowhere has been pulled out, and what a hand puts in next is another. They are brought
     * back while that can be done; where nothing comes back, what runs on draws those behind it in as well.
     */
    private Step drawing(Motion.Drawing drawing, Sensors sensors, Uptime now) {
        boolean nowhere = !sensors.mouth() && sensors.insideIsFree();
        if (nowhere == drawing.gone().isEmpty()) {
            return Step.to(drawing.gone(nowhere ? Optional.of(now.plus(limits.presence())) : Optional.empty()));
        }
        if (sensors.captive() && sensors.mouth() && !drawing.across()) {
            return Step.to(drawing.seenAcross());
        }
        boolean isIn = bringsBack ? sensors.captive() : !sensors.insideIsFree() && !drawing.fell();
        if (isIn && !sensors.mouth() && drawing.across()) {
            return Step.to(new Motion.Closing(drawing.id(), now.plus(limits.capture())));
        }
        boolean unsure = !sensors.insideIsFree() && !drawing.across();
        boolean pulledOut = drawing.gone().filter(at -> at.reachedAt(now)).isPresent();
        boolean ranOn = bringsBack ? sensors.belt() : drawing.fell();
        boolean goesOn = !unsure && !pulledOut && !ranOn && !drawing.limit().reachedAt(now);
        if (goesOn) {
            return Step.to(drawing);
        }
        return Step.to(
                bringsBack
                        ? new Motion.Ejecting(
                                drawing.id(),
                                now.plus(limits.presence()),
                                now.plus(limits.back()),
                                drawing.fell(),
                                pulledOut)
                        : new Motion.Stopping(
                                drawing.id(), Optional.empty(), now.plus(limits.back()), drawing.fell(), pulledOut));
    }

    private Step closing(Motion.Closing closing, boolean confirmed, Uptime now) {
        if (confirmed) {
            return Step.to(new Motion.Locking(closing.id(), now.plus(limits.shutter())));
        }
        return closing.limit().reachedAt(now)
                ? Step.end(false, new ChuteEvent.Failed(closing.id(), new DeviceFault.Silent(limits.capture())))
                : Step.to(closing);
    }

    /** A stop that the board heard late lets the item run on, past the sensor that saw it come in. */
    private Step locking(Motion.Locking locking, Sensors sensors, Uptime now) {
        if (!locking.limit().reachedAt(now)) {
            return Step.to(locking);
        }
        return sensors.captive()
                ? Step.end(false, new ChuteEvent.Captured(locking.id(), bringsBack || !sensors.belt()))
                : firstStep.fetch(locking.id(), sensors, now);
    }

    private static Step retrieving(Motion.Retrieving retrieving, Sensors sensors, Uptime now) {
        boolean over = retrieving.limit().reachedAt(now);
        if (sensors.captive() && (over || !sensors.belt())) {
            return Step.end(false, new ChuteEvent.Captured(retrieving.id(), true));
        }
        if (!over) {
            return Step.to(retrieving);
        }
        return sensors.belt()
                ? Step.end(false, new ChuteEvent.Jammed(retrieving.id(), sensors.inside()))
                : Step.end(true, new ChuteEvent.NotCaptured(retrieving.id(), sensors.mouth()));
    }

    private static Step ejecting(Motion.Ejecting ejecting, Sensors sensors, Uptime now) {
        CommandId id = ejecting.id();
        boolean back = sensors.mouth() && sensors.insideIsFree();
        if (back && ejecting.notBefore().reachedAt(now) && !ejecting.fell()) {
            return Step.end(true, new ChuteEvent.NotCaptured(id, !ejecting.gone()));
        }
        if (!ejecting.limit().reachedAt(now)) {
            return Step.to(ejecting);
        }
        return notIn(id, ejecting.fell(), ejecting.gone(), sensors);
    }

    /** A board that never confirms the stop has stopped by itself, or is lost. */
    private Step stopping(Motion.Stopping stopping, Sensors sensors, boolean confirmed, Uptime now) {
        if (confirmed && stopping.still().isEmpty()) {
            return Step.to(stopping.from(now.plus(limits.presence())));
        }
        return stopping.still().orElse(stopping.limit()).reachedAt(now)
                ? notIn(stopping.id(), stopping.fell(), stopping.gone(), sensors)
                : Step.to(stopping);
    }

    private static Step notIn(CommandId id, boolean fell, boolean gone, Sensors sensors) {
        // something fell that was not seen to come in: only hands can tell what
        return fell || !sensors.insideIsFree()
                ? Step.end(true, new ChuteEvent.Jammed(id, sensors.inside()))
                : Step.end(true, new ChuteEvent.NotCaptured(id, sensors.mouth() && !gone));
    }

    /** An item that lay across the shutter goes with the one before it. */
    private Step clearing(Motion.Clearing clearing, Sensors sensors, Uptime now) {
        if (!sensors.mouth() && sensors.insideIsFree()) {
            return Step.end(true, new ChuteEvent.TakenBack(clearing.id()));
        }
        if (!sensors.mouth()) {
            return Step.to(firstStep.returning(clearing.id(), now.plus(limits.shutter())));
        }
        return clearing.limit().reachedAt(now)
                ? Step.end(false, new ChuteEvent.NotTaken(clearing.id()))
                : Step.to(clearing);
    }

    private Step returning(Motion.Returning returning, Sensors sensors, Uptime now) {
        CommandId id = returning.id();
        boolean seen = returning.seenInMouth() || sensors.mouth();
        if (sensors.insideIsFree() && sensors.mouth()) {
            return Step.to(new Motion.Watching(id, now.plus(limits.giveBack())));
        }
        if (sensors.insideIsFree() && seen) {
            return Step.end(true, new ChuteEvent.TakenBack(id));
        }
        return returning.limit().reachedAt(now)
                ? Step.end(true, new ChuteEvent.Jammed(id, sensors.inside()))
                : Step.to(new Motion.Returning(id, returning.beltFrom(), returning.limit(), seen));
    }

    private static Step watching(Motion.Watching watching, Sensors sensors, Uptime now) {
        if (!sensors.mouth() && !sensors.captive()) {
            return Step.end(true, new ChuteEvent.TakenBack(watching.id()));
        }
        return watching.limit().reachedAt(now)
                ? Step.end(true, new ChuteEvent.NotTaken(watching.id()))
                : Step.to(watching);
    }

    /** Something has landed, and nothing is seen inside any more: only both together are an arrival. */
    private static Step travelling(Motion.Travelling travelling, Sensors sensors, Uptime now) {
        if (sensors.belt() && travelling.provesBelt()) {
            return Step.to(travelling.passed());
        }
        if (travelling.landedAt() > 0 && sensors.insideIsFree()) {
            boolean sure = !travelling.others() && !travelling.provesBelt();
            return Step.end(true, new ChuteEvent.ItemLanded(travelling.id(), travelling.landedAt(), sure));
        }
        return travelling.limit().reachedAt(now)
                ? Step.end(false, new ChuteEvent.Jammed(travelling.id(), sensors.inside()))
                : Step.to(travelling);
    }
}
