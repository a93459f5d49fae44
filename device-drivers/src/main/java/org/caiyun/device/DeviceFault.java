package org.caiyun.device;

import java.time.Duration;

/** Why a device could not do what it was asked; each case leads to one entry of the fault catalogue. */
public sealed interface DeviceFault {
    /** The line is not there: unplugged, refused, or the port cannot be opened. */
    record Disconnected(String why) implements DeviceFault {}

    /** The line is open and nothing came back within the time allowed. */
    record Silent(Duration waited) implements DeviceFault {}

    /** Bytes came back that do not make sense, again and again. */
    record Garbled(String what) implements DeviceFault {}

    /** Another device answers on this line than the configuration expects. */
    record WrongDevice(String expected, String found) implements DeviceFault {}

    /** The device understood and refused; the reason is in the device's own words or code. */
    record Refused(String reason) implements DeviceFault {}

    /** The device works, but something about it needs hands: paper, cover, cutter, antenna. */
    record NeedsHands(String what) implements DeviceFault {}

    /** The command came while the device was still busy with another; a bug above the driver or a late restart. */
    record Busy(String with) implements DeviceFault {}
}
