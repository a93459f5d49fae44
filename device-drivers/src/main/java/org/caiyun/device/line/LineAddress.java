package org.caiyun.device.line;

/**
 * Where a line leads, as written in the configuration, for instance {@code serial:/dev/ttyUSB0?baud=38400&parity=even}.
 */
public sealed interface LineAddress {
    enum Parity {
        NONE,
        EVEN,
        ODD
    }

    /** A serial port by path; {@code by-id} paths survive renumbering. */
    record Serial(String path, int baudRate, Parity parity) implements LineAddress {}

    record Tcp(String host, int port) implements LineAddress {}

    /** A USB line printer node such as {@code /dev/usb/lp0}. */
    record UsbPrinter(String path) implements LineAddress {}

    /** The board's own pins through Pi4J; no bytes travel. */
    record Pins(String chip) implements LineAddress {}
}
