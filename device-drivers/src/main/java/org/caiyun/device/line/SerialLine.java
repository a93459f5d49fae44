package org.caiyun.device.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.LineAddress.Parity;

/**
 * A line over a serial port, 8 data bits and one stop bit. The library's own notices of a lost port are not used: they
 * repeat without end. A read that answers -1 and a write that comes short say the same once.
 *
 * <p>Every opening follows the path's links afresh and makes a new port object: the library resolves a link when the
 * object is made, and an old object would open whatever device has taken the old number since.
 */
public final class SerialLine implements ByteLine {
    private final BlockingLine line;

    public SerialLine(String name, LineAddress.Serial address) {
        this(name, () -> nodeAt(address.path()), address.baudRate(), address.parity());
    }

    /** The device is looked for at every opening, so that it may come back on another port. */
    public SerialLine(String name, LineAddress.UsbSerial address) {
        this(name, () -> new UsbSerialPorts().find(address.device()), address.baudRate(), address.parity());
    }

    private SerialLine(String name, Place place, int baudRate, Parity parity) {
        line = new BlockingLine(
                name, () -> new SerialPortCalls(place, baudRate, parity), BlockingLine::platformThreads);
    }

    /** Where the port is now. */
    @FunctionalInterface
    private interface Place {
        Path node() throws IOException;
    }

    /** The library would look for a missing path's last name under /dev and open that, so it never sees one. */
    private static Path nodeAt(String path) throws IOException {
        if (!Files.exists(Path.of(path))) {
            throw new IOException(path + " is not there: is the device plugged in and switched on?");
        }
        return Path.of(path);
    }

    @Override
    public void open(Consumer<LineEvent> listener) {
        line.open(listener);
    }

    @Override
    public void write(Bytes bytes) {
        line.write(bytes);
    }

    @Override
    public void close() {
        line.close();
    }

    private static final class SerialPortCalls implements Port {
        private static final int READ_LIMIT_MILLIS = 100; // the kernel counts in tenths of a second
        private static final int NO_PERMISSION = 13;
        private static final int[] BUSY = {2, 11, 16}; // the library's own "open already", EAGAIN of the lock, EBUSY

        private final Place place;
        private final int baudRate;
        private final Parity parity;
        private volatile Optional<SerialPort> port = Optional.empty();

        SerialPortCalls(Place place, int baudRate, Parity parity) {
            this.place = place;
            this.baudRate = baudRate;
            this.parity = parity;
        }

        @Override
        public void open() throws IOException {
            Path node = place.node();
            SerialPort fresh = portAt(node);
            fresh.setComPortParameters(baudRate, 8, SerialPort.ONE_STOP_BIT, parityCode());
            fresh.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
            fresh.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_LIMIT_MILLIS, 0);
            fresh.flushIOBuffers(); // takes effect when opened: what came before belongs to nobody
            if (!fresh.openPort()) {
                throw new IOException(node + reason(fresh.getLastErrorCode()));
            }
            port = Optional.of(fresh);
        }

        private static SerialPort portAt(Path node) throws IOException {
            try {
                return SerialPort.getCommPort(node.toRealPath().toString());
            } catch (SerialPortInvalidPortException e) {
                throw new IOException(node + " is not a serial port", e);
            }
        }

        private int parityCode() {
            return switch (parity) {
                case NONE -> SerialPort.NO_PARITY;
                case EVEN -> SerialPort.EVEN_PARITY;
                case ODD -> SerialPort.ODD_PARITY;
            };
        }

        private static String reason(int errno) {
            for (int busy : BUSY) {
                if (errno == busy) {
                    return " is busy: another program, or another line of the configuration, has it open";
                }
            }
            return errno == NO_PERMISSION
                    ? " may not be opened: the program's user needs to be in the port's group"
                    : " cannot be opened (error " + errno + ")";
        }

        @Override
        public int read(byte[] into) throws IOException {
            return opened().readBytes(into, into.length);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            int written = opened().writeBytes(bytes, bytes.length);
            if (written != bytes.length) {
                throw new IOException("the port took " + written + " of " + bytes.length + " bytes");
            }
        }

        /** Reads end by themselves within their limit; a write that is stuck ends when the port is closed. */
        @Override
        public void unblock() {}

        @Override
        public void close() {
            port.ifPresent(SerialPort::closePort);
        }

        private SerialPort opened() throws IOException {
            return port.orElseThrow(() -> new IOException("the port is not open"));
        }
    }
}
