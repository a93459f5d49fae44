package org.caiyun.kiosk.ui.web;

import org.caiyun.device.Uptime;

/** How far one client of a {@link Feed} is. */
public sealed interface Viewing {
    /** Connected, and nothing was published yet. */
    record Fresh(Uptime since) implements Viewing {}

    /** Sent the model with this number, which it has not painted yet. */
    record Waiting(long rev, Uptime since) implements Viewing {}

    /** Has painted it, and nothing newer is there. */
    record Painted(long rev, Uptime at) implements Viewing {}
}
