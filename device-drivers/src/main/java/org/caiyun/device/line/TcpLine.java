package org.caiyun.device.line;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Consumer;
import org.caiyun.device.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line over a TCP connection to a device; plain text, and no more than bytes. Virtual threads block in its place. */
public final class TcpLine implements ByteLine {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Logger log = LoggerFactory.getLogger(TcpLine.class);

    private final BlockingLine line;

    public TcpLine(String name, LineAddress.Tcp address) {
        line = new BlockingLine(name, () -> new SocketPort(address, new Socket()), Thread::ofVirtual);
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

    private record SocketPort(LineAddress.Tcp address, Socket socket) implements Port {
        @Override
        public void open() throws IOException {
            // made here, so that a name is looked up afresh at each opening
            var target = new InetSocketAddress(address.host(), address.port());
            if (target.isUnresolved()) {
                throw new UnknownHostException("no such host: " + address.host());
            }
            try {
                socket.connect(target, (int) CONNECT_LIMIT.toMillis());
                socket.setTcpNoDelay(true);
                socket.setKeepAlive(true);
            } catch (IOException e) {
                throw new IOException(address.text() + ": " + e.getMessage(), e);
            }
        }

        @Override
        public int read(byte[] into) throws IOException {
            return socket.getInputStream().read(into);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        @Override
        public void unblock() {
            close();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                log.debug("closing failed address={}", address.text(), e);
            }
        }
    }
}
