package org.caiyun.device.chute;

import java.time.Duration;
import org.caiyun.device.Uptime;
import org.caiyun.device.io.BoardCommand.Pace;

/**
 * How closely the sensors are to be looked at: loosely once nothing has happened for a while. It has no deadline, since
 * a board that is looked at gives occasion enough to ask. One thread uses it.
 */
final class Attention {
    /** Longer than a level that swings needs to settle; the next book is seen soon enough at either pace. */
    private static final Duration LASTS = Duration.ofMillis(500);

    private Pace pace = Pace.CLOSE;
    private Uptime until = Uptime.ZERO;
    private boolean wasCalm;

    /** A sensor or the line has told something. */
    void rouse(Uptime now) {
        until = now.plus(LASTS);
    }

    /** True when {@link #pace} is another from now on. */
    boolean changes(boolean calm, Uptime now) {
        if (!calm || !wasCalm) {
            rouse(now);
        }
        wasCalm = calm;
        Pace next = calm && until.reachedAt(now) ? Pace.LOOSE : Pace.CLOSE;
        boolean changed = next != pace;
        pace = next;
        return changed;
    }

    Pace pace() {
        return pace;
    }
}
