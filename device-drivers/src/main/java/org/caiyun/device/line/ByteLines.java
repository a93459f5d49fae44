package org.caiyun.device.line;

import java.util.Optional;

/** Finds the kind of line that an address asks for. */
public final class ByteLines {
    private ByteLines() {}

    /**
     * A line that is not yet open, named after its device; absent where no device is reached by bytes: pins, and the
     * library's TLS.
     */
    public static Optional<ByteLine> to(LineAddress address, String name) {
        return switch (address) {
            case LineAddress.Serial serial -> Optional.of(new SerialLine(name, serial));
            case LineAddress.UsbSerial usb -> Optional.of(new SerialLine(name, usb));
            case LineAddress.Tcp tcp -> Optional.of(new TcpLine(name, tcp));
            case LineAddress.UsbPrinter usb -> Optional.of(new FileLine(name, usb));
            case LineAddress.Pins _, LineAddress.Tls _ -> Optional.empty();
        };
    }
}
