package org.caiyun.device.chute;

import java.util.List;
import java.util.Optional;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.Motion.Resting;

/** How a movement begins, or why it does not. Pure. */
final class FirstStep {
    private final ChuteSettings settings;

    FirstStep(ChuteSettings settings) {
        this.settings = settings;
    }

    /**
     * An item that is already inside is simply locked in, so that a capture can be asked again after a restart. Another
     * one is not drawn in on top of it.
     */
    Step capture(CommandId id, Resting from, Sensors sensors, Uptime now) {
        if (sensors.captive() && sensors.mouth() && !from.shutterOpen()) {
            return refused(id, from, "an item is behind the shutter already");
        }
        return take(id, from, sensors, now);
    }

    /**
     * An item that lies across the shutter is drawn in the rest of its way; one that is seen on the belt, or nowhere,
     * is brought back from there. What lies in the mouth alone may be another item by now, and is left there.
     */
    Step drawIn(CommandId id, Resting from, Sensors sensors, Uptime now) {
        if (sensors.captive()) {
            return take(id, from, sensors, now);
        }
        if (sensors.mouth() && !sensors.belt()) {
            return Step.end(true, new ChuteEvent.NotCaptured(id, true));
        }
        return fetch(
                id, sensors, from.shutterOpen() ? now.plus(settings.limits().shutter()) : now);
    }

    /** It has run on past the sensor behind the shutter; where nothing brings it back it is inside all the same. */
    Step fetch(CommandId id, Sensors sensors, Uptime beltFrom) {
        if (settings.bringsBack()) {
            return Step.to(retrieving(id, beltFrom));
        }
        return sensors.belt()
                ? Step.end(false, new ChuteEvent.Captured(id, false))
                : Step.end(true, new ChuteEvent.NotCaptured(id, sensors.mouth()));
    }

    private Motion retrieving(CommandId id, Uptime beltFrom) {
        return new Motion.Retrieving(
                id, beltFrom, beltFrom.plus(settings.limits().back()));
    }

    private Step take(CommandId id, Resting from, Sensors sensors, Uptime now) {
        if (sensors.belt()) {
            return refused(id, from, "an item is on the belt");
        }
        if (sensors.captive() && !sensors.mouth()) {
            return Step.to(new Motion.Closing(id, now.plus(settings.limits().capture())));
        }
        if (!sensors.mouth()) {
            return Step.end(true, new ChuteEvent.NotCaptured(id, false));
        }
        Uptime beltFrom = openedAt(from, now);
        Uptime limit = beltFrom.plus(settings.limits().capture());
        return Step.to(new Motion.Drawing(id, beltFrom, limit, false, sensors.captive(), Optional.empty()));
    }

    Step giveBack(CommandId id, Resting from, Sensors sensors, Uptime now) {
        if (sensors.insideIsFree()) {
            return sensors.mouth()
                    ? Step.to(new Motion.Watching(id, now.plus(settings.limits().giveBack())))
                    : Step.end(true, new ChuteEvent.TakenBack(id));
        }
        if (!settings.bringsBack()) {
            return Step.end(false, new ChuteEvent.NotTaken(id));
        }
        boolean anotherInMouth = sensors.mouth() && !from.shutterOpen();
        return Step.to(
                anotherInMouth
                        ? new Motion.Clearing(id, now.plus(settings.limits().giveBack()))
                        : returning(id, openedAt(from, now)));
    }

    Motion returning(CommandId id, Uptime beltFrom) {
        return new Motion.Returning(
                id, beltFrom, beltFrom.plus(settings.limits().back()), false);
    }

    /** Runs also when nothing is seen: after a restart the item may lie between two sensors. */
    Step route(CommandId id, int output, Resting from, boolean beltIsProved, Uptime now) {
        if (output < 1 || output > settings.outputCount()) {
            return refused(id, from, "there is no output " + output);
        }
        Uptime beltFrom = from.shutterOpen() ? now.plus(settings.limits().shutter()) : now;
        Uptime limit = beltFrom.plus(settings.limits().travel());
        return Step.to(new Motion.Travelling(id, output, beltFrom, limit, 0, false, !beltIsProved));
    }

    private Uptime openedAt(Resting from, Uptime now) {
        return from.shutterOpen() ? now : now.plus(settings.limits().shutter());
    }

    private static Step refused(CommandId id, Resting from, String why) {
        return new Step(from, List.of(new ChuteEvent.Failed(id, new DeviceFault.Refused(why))));
    }
}
