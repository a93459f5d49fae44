package org.caiyun.device.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the serial port of a USB device by what the device says of itself. Linux shows each port under
 * {@code /sys/class/tty}, and above it the device with its {@code idVendor}, {@code idProduct} and {@code serial}.
 */
final class UsbSerialPorts {
    private static final int HEX = 16;

    private final Path ttys;
    private final Path nodes;

    UsbSerialPorts() {
        this(Path.of("/sys/class/tty"), Path.of("/dev"));
    }

    UsbSerialPorts(Path ttys, Path nodes) {
        this.ttys = ttys;
        this.nodes = nodes;
    }

    /** @throws IOException if no port is there, or several that the numbers do not tell apart */
    Path find(UsbId wanted) throws IOException {
        var found = new ArrayList<String>();
        for (Path tty : ports()) {
            Optional<UsbId> id = deviceOf(tty);
            if (id.isPresent() && fits(wanted, id.get())) {
                found.add(tty.getFileName().toString());
            }
        }
        return switch (found.size()) {
            case 0 ->
                throw new IOException("USB device " + wanted.text()
                        + " with a serial port is not there: is it plugged in and switched on?");
            case 1 -> nodes.resolve(found.getFirst());
            default ->
                throw new IOException("USB device " + wanted.text() + " is there as " + String.join(" and ", found)
                        + ": give its serial number too, or a path of /dev/serial/by-id or by-path");
        };
    }

    private List<Path> ports() throws IOException {
        if (!Files.isDirectory(ttys)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(ttys)) {
            return all.sorted().toList();
        }
    }

    /** The nearest device above the port that has numbers; none for a port that is not on USB, or has just gone. */
    private static Optional<UsbId> deviceOf(Path tty) {
        try {
            for (Path place = tty.resolve("device").toRealPath(); place != null; place = place.getParent()) {
                if (Files.exists(place.resolve("idVendor"))) {
                    return Optional.of(new UsbId(
                            Integer.parseInt(line(place, "idVendor"), HEX),
                            Integer.parseInt(line(place, "idProduct"), HEX),
                            line(place, "serial")));
                }
            }
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String line(Path device, String name) throws IOException {
        Path file = device.resolve(name);
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    private static boolean fits(UsbId wanted, UsbId found) {
        return wanted.vendor() == found.vendor()
                && wanted.product() == found.product()
                && (wanted.serial().isEmpty() || wanted.serial().equals(found.serial()));
    }
}
