package org.caiyun.kiosk.flow;

import java.time.Instant;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.WallTime;

/**
 * Now, on both clocks: deadlines use the uptime, records and the library use the wall clock.
 *
 * @param wallTrusted whether the wall clock is known to be right; what follows from it is docs/adr/0023
 */
public record Moment(Uptime uptime, Instant wall, boolean wallTrusted) {
    /** By a wall clock that is right. */
    public Moment(Uptime uptime, Instant wall) {
        this(uptime, wall, true);
    }

    /** Now, for what happens now. */
    public WallTime time() {
        return wallTrusted ? new WallTime.Known(wall) : new WallTime.ByUptime(wall, uptime);
    }

    /** The same time, told by the clock as it is now where that is right and was not then. */
    public WallTime corrected(WallTime then) {
        return wallTrusted && then instanceof WallTime.ByUptime(var _, var at)
                ? new WallTime.Known(wall.minus(uptime.since(at)))
                : then;
    }
}
