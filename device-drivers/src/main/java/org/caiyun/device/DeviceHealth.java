package org.caiyun.device;

/** What is known of a device right now. */
public sealed interface DeviceHealth {
    /** Not yet open, or open and not yet identified. */
    record Starting() implements DeviceHealth {}

    /** Open, identified and answering; {@code identity} is what the device said of itself. */
    record Ready(String identity) implements DeviceHealth {}

    /** Not usable until the fault is mended; the line keeps trying by itself. */
    record Down(DeviceFault fault) implements DeviceHealth {}
}
