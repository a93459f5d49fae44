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
    record Serial(String path, int baudRate, Parity parity) implements LineAddress {
        public static final int DEFAULT_BAUD_RATE = 9600;

        public Serial {
            requireAbsolute("serial", path);
            requireBaudRate(baudRate);
        }
    }

    /** The serial port of a USB device, wherever it is plugged in. */
    record UsbSerial(UsbId device, int baudRate, Parity parity) implements LineAddress {
        public UsbSerial {
            requireBaudRate(baudRate);
        }
    }

    record Tcp(String host, int port) implements LineAddress {
        public Tcp {
            requireReachable("tcp", host, port);
        }
    }

    /** A TCP connection under TLS; no device asks for it, the library may. */
    record Tls(String host, int port) implements LineAddress {
        public Tls {
            requireReachable("tls", host, port);
        }
    }

    /** A USB line printer node such as {@code /dev/usb/lp0}. */
    record UsbPrinter(String path) implements LineAddress {
        public UsbPrinter {
            requireAbsolute("usb", path);
        }
    }

    /** The board's own pins through Pi4J; no bytes travel. */
    record Pins(String chip) implements LineAddress {
        public Pins {
            if (chip.isBlank()) {
                throw new IllegalArgumentException("expected pins:CHIP, the chip is missing");
            }
        }
    }

    /**
     * Reads an address as the configuration writes it.
     *
     * @throws IllegalArgumentException with a text that says what was expected and what was found
     */
    static LineAddress parse(String text) {
        return LineAddressParser.parse(text);
    }

    /** The form that {@link #parse} reads back. */
    default String text() {
        return switch (this) {
            case Serial(String path, int baudRate, Parity parity) ->
                "serial:" + path + LineAddressParser.settings(baudRate, parity);
            case UsbSerial(UsbId device, int baudRate, Parity parity) ->
                "serial:usb-" + device.text() + LineAddressParser.settings(baudRate, parity);
            case Tcp(String host, int port) -> "tcp:" + LineAddressParser.place(host, port);
            case Tls(String host, int port) -> "tls:" + LineAddressParser.place(host, port);
            case UsbPrinter(String path) -> "usb:" + path;
            case Pins(String chip) -> "pins:" + chip;
        };
    }

    private static void requireReachable(String scheme, String host, int port) {
        if (host.isBlank()) {
            throw new IllegalArgumentException("expected " + scheme + ":host:port, the host is missing");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("expected a TCP port from 1 to 65535, was " + port);
        }
    }

    private static void requireBaudRate(int baudRate) {
        if (baudRate < 50 || baudRate > 4_000_000) {
            throw new IllegalArgumentException("expected a baud rate from 50 to 4000000, was " + baudRate);
        }
    }

    private static void requireAbsolute(String scheme, String path) {
        if (!path.startsWith("/") || path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "expected an absolute device path after " + scheme + ":, was '" + path + "'");
        }
    }
}
