package org.caiyun.kiosk.remind;

import java.time.Instant;
import java.util.function.Consumer;

/** The way to one target. It never waits; the delivery comes from a thread of its own. */
public interface Outlet {
    /** {@code at}: now, by the wall clock. */
    void send(Message message, Instant at, Consumer<Delivery> ended);
}
