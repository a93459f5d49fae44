package org.caiyun.kiosk.flow;

import org.caiyun.device.CommandId;

/** Whether a state's question is with a device, or waits until the device is back. */
public sealed interface Ask {
    record Asked(CommandId command) implements Ask {}

    record Paused() implements Ask {}

    default boolean isFor(CommandId command) {
        return switch (this) {
            case Asked(var asked) -> asked.equals(command);
            case Paused() -> false;
        };
    }
}
