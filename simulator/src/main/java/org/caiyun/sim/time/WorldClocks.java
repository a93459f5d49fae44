package org.caiyun.sim.time;

import java.time.Instant;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.boot.SystemClocks;
import org.caiyun.kiosk.run.Clocks;

/**
 * The computer's clocks in a simulated world on real wires: the world's time is what this computer shows, so the clock
 * is right by definition, whether or not a time service keeps the computer's own.
 */
public final class WorldClocks implements Clocks {
    private final SystemClocks computer = new SystemClocks();

    @Override
    public Uptime uptime() {
        return computer.uptime();
    }

    @Override
    public Instant instant() {
        return computer.instant();
    }
}
