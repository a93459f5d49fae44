package org.caiyun.kiosk.library.sip2;

import java.time.Duration;
import java.util.function.Consumer;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.ByteLine;
import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.library.sip2.tls.LineSecurity;
import org.caiyun.kiosk.library.sip2.tls.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A TCP line over Netty, in plain text or encrypted. Each opening makes a new socket and a new event loop with one
 * thread named after the line, which ends with the socket; it knows no protocol.
 *
 * <p>Threads: called by one thread; the listener is called by the event loop. The listener must not block.
 */
public final class NettyLine implements ByteLine {
    private final Address address;
    private final Limits limits;
    private final LineSecurity security;
    private @Nullable NettyConnection connection;

    /** Where the line leads; {@code name} is the line's and its thread's. */
    public record Address(String name, String host, int port) {}

    /** A line on which more than {@code pendingBytes} wait for the other side counts as stuck and is closed. */
    public record Limits(Duration connectTimeout, int pendingBytes) {
        public static final Limits DEFAULT = new Limits(Duration.ofSeconds(5), 64 * 1024);
    }

    /** A line in plain text. */
    public NettyLine(Address address, Limits limits) {
        this(address, limits, new PlainText());
    }

    public NettyLine(Address address, Limits limits, LineSecurity security) {
        this.address = address;
        this.limits = limits;
        this.security = security;
    }

    @Override
    public void open(Consumer<LineEvent> listener) {
        close();
        connection = NettyConnection.open(address, limits, security, listener);
    }

    @Override
    public void write(Bytes bytes) {
        if (connection != null) {
            connection.write(bytes);
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
