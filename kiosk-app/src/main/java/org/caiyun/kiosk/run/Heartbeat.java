package org.caiyun.kiosk.run;

import org.caiyun.device.Uptime;

/**
 * Is told that the loop goes round, from the loop's own thread: when it hangs, nothing is told. Whoever listens can end
 * the program then, so that drives without a watchdog of their own are switched off.
 */
@FunctionalInterface
public interface Heartbeat {
    /** Nobody watches. */
    Heartbeat UNHEARD = _ -> {};

    /** Said after each turn, at least once a second; it must not block. */
    void beat(Uptime now);
}
