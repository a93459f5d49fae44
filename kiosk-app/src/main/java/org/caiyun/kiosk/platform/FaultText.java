package org.caiyun.kiosk.platform;

import org.caiyun.device.DeviceFault;

/** The words of those faults that this link has. */
final class FaultText {
    private FaultText() {}

    static String of(DeviceFault fault) {
        return switch (fault) {
            case DeviceFault.Disconnected(var why) -> why;
            case DeviceFault.Garbled(var what) -> what;
            case DeviceFault.Refused(var reason) -> reason;
            case DeviceFault.Busy(var with) -> with;
            case DeviceFault.Silent _, DeviceFault.WrongDevice _, DeviceFault.NeedsHands _ -> fault.toString();
        };
    }
}
