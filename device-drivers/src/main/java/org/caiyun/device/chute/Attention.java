package org.caiyun.device.chute;

import java.time.Duration;
import org.caiyun.device.Uptime;
import org.caiyun.device.io.BoardCommand.Pace;

/**
 * How closely the sensors are to be looked at: loosely once nothing has happened for a few seconds. It has no deadline,
 * since a board that is looked at gives occasion enough to ask. One thread uses it.
 */
final class Attention {
    /** The patron who has put in a book puts in the next one within this time, or is slow anyway. */
    private static final Duration LASTS = Duration.ofSeconds(3);

    private Pace pace = Pace.CLOSE;
    private Uptime until = Uptime.ZERO;

    /** Something was asked, seen, or set. */
    void rouse(Uptime now) {
        until = now.plus(LASTS);
    }

    /** True when {@link #pace} is another from now on. */
    boolean changes(boolean idle, Uptime now) {
        Pace next = idle && until.reachedAt(now) ? Pace.LOOSE : Pace.CLOSE;
        boolean changed = next != pace;
        pace = next;
        return changed;
    }

    Pace pace() {
        return pace;
    }
}
