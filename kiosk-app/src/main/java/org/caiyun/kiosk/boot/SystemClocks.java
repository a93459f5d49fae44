package org.caiyun.kiosk.boot;

import java.time.Instant;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.run.Clocks;

/** The clocks of the computer; the only place of the program that reads them. */
public final class SystemClocks implements Clocks {
    private final long started = System.nanoTime();

    @Override
    public Uptime uptime() {
        return new Uptime(System.nanoTime() - started);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
