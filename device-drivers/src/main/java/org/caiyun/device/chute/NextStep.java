package org.caiyun.device.chute;

import java.util.SortedSet;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.chute.Motion.Resting;

/** How a movement goes on, given what the sensors see and what the board has confirmed. Pure. */
final class NextStep {
    private final ChuteLimits limits;
    private final FirstStep firstStep;

    NextStep(ChuteLimits limits, FirstStep firstStep) {
        this.limits = limits;
        this.firstStep = firstStep;
    }

    /** A landing sensor has gone on: the output asked for counts before any other. */
    static Motion landed(Motion motion, SortedSet<Integer> outputs, Uptime now) {
        if (!(motion instanceof Motion.Travelling(var id, int output, var beltFrom, var limit, int landedAt))
                || outputs.isEmpty()
                || !beltFrom.reachedAt(now)
                || landedAt == output) {
            return motion;
        }
        int at = outputs.contains(output) ? output : outputs.first();
        return new Motion.Travelling(id, output, beltFrom, limit, at);
    }

    /** {@code confirmed}: the board has confirmed every output that was asked for. */
    Step of(Motion motion, Sensors sensors, boolean confirmed, Uptime now) {
        return switch (motion) {
            case Motion.Down _, Resting _ -> Step.to(motion);
            case Motion.Drawing drawing -> drawing(drawing, sensors, now);
            case Motion.Closing closing -> closing(closing, confirmed, now);
            case Motion.Locking locking -> locking(locking, sensors, now);
            case Motion.Ejecting ejecting -> ejecting(ejecting, sensors, now);
            case Motion.Clearing clearing -> clearing(clearing, sensors, now);
            case Motion.Returning returning -> returning(returning, sensors, now);
            case Motion.Watching watching -> watching(watching, sensors, now);
            case Motion.Travelling travelling -> travelling(travelling, sensors, now);
        };
    }

    /** An item longer than the mouth is seen by both sensors: it is in when the mouth is free. */
    private Step drawing(Motion.Drawing drawing, Sensors sensors, Uptime now) {
        if (sensors.captive() && !sensors.mouth()) {
            return Step.to(new Motion.Closing(drawing.id(), now.plus(limits.capture())));
        }
        return Step.to(
                drawing.limit().reachedAt(now)
                        ? new Motion.Ejecting(drawing.id(), now.plus(limits.presence()), now.plus(limits.back()))
                        : drawing);
    }

    private Step closing(Motion.Closing closing, boolean confirmed, Uptime now) {
        if (confirmed) {
            return Step.to(new Motion.Locking(closing.id(), now.plus(limits.shutter())));
        }
        return closing.limit().reachedAt(now)
                ? Step.end(false, new ChuteEvent.Failed(closing.id(), new DeviceFault.Silent(limits.capture())))
                : Step.to(closing);
    }

    private static Step locking(Motion.Locking locking, Sensors sensors, Uptime now) {
        if (!locking.limit().reachedAt(now)) {
            return Step.to(locking);
        }
        return sensors.captive()
                ? Step.end(false, new ChuteEvent.Captured(locking.id()))
                : Step.end(true, new ChuteEvent.NotCaptured(locking.id(), sensors.mouth()));
    }

    private static Step ejecting(Motion.Ejecting ejecting, Sensors sensors, Uptime now) {
        CommandId id = ejecting.id();
        boolean back = sensors.mouth() && !sensors.captive();
        if (back && ejecting.notBefore().reachedAt(now)) {
            return Step.end(true, new ChuteEvent.NotCaptured(id, true));
        }
        if (!ejecting.limit().reachedAt(now)) {
            return Step.to(ejecting);
        }
        return sensors.captive()
                ? Step.end(true, new ChuteEvent.Jammed(id, Position.SHUTTER))
                : Step.end(true, new ChuteEvent.NotCaptured(id, sensors.mouth()));
    }

    private Step clearing(Motion.Clearing clearing, Sensors sensors, Uptime now) {
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
        if (travelling.landedAt() > 0 && sensors.insideIsFree()) {
            return Step.end(true, new ChuteEvent.ItemLanded(travelling.id(), travelling.landedAt()));
        }
        return travelling.limit().reachedAt(now)
                ? Step.end(false, new ChuteEvent.Jammed(travelling.id(), sensors.inside()))
                : Step.to(travelling);
    }
}
