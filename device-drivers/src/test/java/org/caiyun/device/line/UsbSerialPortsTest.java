package org.caiyun.device.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a tree made like that of Linux: ports are links, numbers stand some directories above what they lead to. */
final class UsbSerialPortsTest {
    private static final UsbId FTDI = new UsbId(0x0403, 0x6001, "");

    @TempDir
    private Path sys;

    private UsbSerialPorts ports = new UsbSerialPorts();

    @BeforeEach
    void plugInNothing() throws IOException {
        Path ttys = Files.createDirectories(sys.resolve("class/tty"));
        Files.createDirectories(sys.resolve("devices/platform/serial8250/tty/ttyS0"));
        link(ttys, "ttyS0", sys.resolve("devices/platform/serial8250"));
        ports = new UsbSerialPorts(ttys, Path.of("/dev"));
    }

    @Test
    void findsThePortOfADevice() throws IOException {
        plugIn("ttyUSB0", "1-1", "067b", "2303", "");
        plugIn("ttyUSB7", "1-2", "0403", "6001", "A50285BI");

        assertThat(ports.find(FTDI)).isEqualTo(Path.of("/dev/ttyUSB7"));
    }

    @Test
    void findsADeviceThatMovedToAnotherPort() throws IOException {
        plugIn("ttyUSB0", "1-1", "0403", "6001", "");
        ports.find(FTDI);
        Files.delete(sys.resolve("class/tty/ttyUSB0"));
        plugIn("ttyUSB1", "1-4", "0403", "6001", "");

        assertThat(ports.find(FTDI)).isEqualTo(Path.of("/dev/ttyUSB1"));
    }

    @Test
    void tellsTwoAlikeApartByTheirSerialNumbers() throws IOException {
        plugIn("ttyUSB0", "1-1", "0403", "6001", "A1");
        plugIn("ttyUSB1", "1-2", "0403", "6001", "A2");

        assertThat(ports.find(new UsbId(0x0403, 0x6001, "A2"))).isEqualTo(Path.of("/dev/ttyUSB1"));
        assertThatThrownBy(() -> ports.find(FTDI))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("0403:6001 is there as ttyUSB0 and ttyUSB1")
                .hasMessageContaining("serial number");
    }

    @Test
    void saysThatADeviceIsNotThere() throws IOException {
        plugIn("ttyUSB0", "1-1", "067b", "2303", "");

        assertThatThrownBy(() -> ports.find(FTDI))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("0403:6001")
                .hasMessageContaining("plugged in");
    }

    @Test
    void passesOverADeviceThatIsJustBeingUnplugged() throws IOException {
        plugIn("ttyUSB0", "1-1", "0403", "6001", "");
        Files.delete(sys.resolve("devices/usb1/1-1/idProduct"));
        plugIn("ttyUSB1", "1-2", "0403", "6001", "");

        assertThat(ports.find(FTDI)).isEqualTo(Path.of("/dev/ttyUSB1"));
    }

    private void plugIn(String tty, String port, String vendor, String product, String serial) throws IOException {
        Path device = sys.resolve("devices/usb1").resolve(port);
        Path function = Files.createDirectories(device.resolve(port + ":1.0").resolve(tty));
        Files.writeString(device.resolve("idVendor"), vendor + "\n");
        Files.writeString(device.resolve("idProduct"), product + "\n");
        if (!serial.isEmpty()) {
            Files.writeString(device.resolve("serial"), serial + "\n");
        }
        link(sys.resolve("class/tty"), tty, function);
    }

    /** {@code /sys/class/tty/NAME} is itself a link, and its {@code device} another. */
    private void link(Path ttys, String tty, Path function) throws IOException {
        Path port = Files.createDirectories(function.resolve("tty").resolve(tty));
        Files.createSymbolicLink(port.resolve("device"), function);
        Files.createSymbolicLink(ttys.resolve(tty), port);
    }
}
