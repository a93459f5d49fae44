package org.caiyun.sim.peer;

import org.caiyun.device.Uptime;

/** What the simulated machine's sensors, drives and lamps hang on. */
public sealed interface ChuteBoard extends Peer permits ModbusPeer, PinsPeer {
    /** The lamps at the slot. */
    enum Lamp {
        READY,
        BUSY,
        ATTENTION
    }

    /** Without power nothing moves and no lamp is lit. */
    void power(boolean on, Uptime now);

    /** Whether this lamp shines. */
    boolean isLit(Lamp lamp);
}
