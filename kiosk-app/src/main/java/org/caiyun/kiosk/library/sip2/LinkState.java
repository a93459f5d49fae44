package org.caiyun.kiosk.library.sip2;

import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;

/** Where the session stands with its line. */
sealed interface LinkState {
    /** Never yet open. */
    record Unopened() implements LinkState {}

    /** 93 or 99 is asked, and check-ins wait for its answer. */
    record SigningIn() implements LinkState {}

    /** Check-ins can be asked; at {@code statusDue} an idle link is asked whether it is still there. */
    record Up(boolean canAskItem, String identity, Uptime statusDue) implements LinkState {}

    record Down(DeviceFault fault) implements LinkState {}
}
