package org.caiyun.kiosk.flow;

import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.ReturnId;

/** The paying of owed check-ins, one at a time. */
public sealed interface Replay {
    record Idle() implements Replay {}

    record Asking(ReturnId id, CommandId command, Uptime until) implements Replay {}
}
