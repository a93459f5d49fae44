package org.caiyun.device.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.caiyun.device.Bytes;

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
        line = new BlockingLine(name, () -> new SerialPortCalls(address), BlockingLine::platformThreads);
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

        private final LineAddress.Serial address;
        private volatile Optional<SerialPort> port = Optional.empty();

        SerialPortCalls(LineAddress.Serial address) {
            this.address = address;
        }

        @Override
        public void open() throws IOException {
            SerialPort fresh = portAt(device());
            fresh.setComPortParameters(address.baudRate(), 8, SerialPort.ONE_STOP_BIT, parity());
            fresh.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
            fresh.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_LIMIT_MILLIS, 0);
            fresh.flushIOBuffers(); // takes effect when opened: what came before belongs to nobody
            if (!fresh.openPort()) {
                throw new IOException(address.path() + reason(fresh.getLastErrorCode()));
            }
            port = Optional.of(fresh);
        }

        /** The library would look for a missing path's last name under /dev and open that, so it never sees one. */
        private Path device() throws IOException {
            Path path = Path.of(address.path());
            if (!Files.exists(path)) {
                throw new IOException(address.path() + " is not there: is the device plugged in and switched on?");
            }
            return path.toRealPath();
        }

        private SerialPort portAt(Path device) throws IOException {
            try {
                return SerialPort.getCommPort(device.toString());
            } catch (SerialPortInvalidPortException e) {
                throw new IOException(address.path() + " is not a serial port", e);
            }
        }

        private int parity() {
            return switch (address.parity()) {
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
            return port.orElseThrow(() -> new IOException(address.path() + " is not open"));
        }
    }
}
