package org.caiyun.sim.line;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.caiyun.device.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The device's end of a TCP line on the loopback address: one connection at a time, and a new one replaces the old. The
 * port stays the same over unplug and plug. Virtual threads accept, read and write.
 */
final class SocketEnd implements WireEnd {
    private static final Logger log = LoggerFactory.getLogger(SocketEnd.class);

    private static final Duration END_LIMIT = Duration.ofSeconds(5);

    private record Listening(ServerSocket socket, Thread acceptor) {}

    private record Connection(int session, Socket socket, LinkedBlockingQueue<Bytes> outgoing) {}

    private final String name;
    private final Ear ear;
    private volatile int port;
    private Optional<Listening> listening = Optional.empty();
    private volatile Optional<Connection> current = Optional.empty();
    private volatile int newestSession;

    SocketEnd(String name, Ear ear) {
        this.name = name;
        this.ear = ear;
    }

    int port() {
        return port;
    }

    @Override
    public void plug() throws IOException {
        if (listening.isPresent()) {
            return;
        }
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        port = socket.getLocalPort();
        Thread acceptor = Thread.ofVirtual().name("sim-" + name + "-accept").start(() -> accept(socket));
        listening = Optional.of(new Listening(socket, acceptor));
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                adopt(socket);
            } catch (IOException e) {
                log.debug("peer={} accepts no more: {}", name, e.getMessage());
            }
        }
    }

    private void adopt(Socket socket) {
        current.ifPresent(old -> close(old.socket()));
        int session = newestSession + 1;
        var connection = new Connection(session, socket, new LinkedBlockingQueue<>());
        newestSession = session;
        current = Optional.of(connection);
        ear.opened(session);
        Thread.ofVirtual().name("sim-" + name + "-rx").start(() -> read(connection));
        Thread.ofVirtual().name("sim-" + name + "-tx").start(() -> write(connection));
    }

    private void read(Connection connection) {
        var buffer = new byte[4096];
        try {
            int count = connection.socket().getInputStream().read(buffer);
            while (count >= 0) {
                ear.received(connection.session(), Bytes.copyOf(buffer, 0, count));
                count = connection.socket().getInputStream().read(buffer);
            }
        } catch (IOException e) {
            log.debug("peer={} session={} reads no more: {}", name, connection.session(), e.getMessage());
        } finally {
            connection.outgoing().add(Bytes.EMPTY);
            ear.closed(connection.session());
        }
    }

    /** An empty portion marks the end. */
    private void write(Connection connection) {
        try {
            Bytes bytes = connection.outgoing().take();
            while (!bytes.isEmpty()) {
                connection.socket().getOutputStream().write(bytes.toArray());
                bytes = connection.outgoing().take();
            }
        } catch (IOException e) {
            log.debug("peer={} session={} writes no more: {}", name, connection.session(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(connection.socket());
        }
    }

    @Override
    public void unplug() throws IOException {
        if (listening.isPresent()) {
            listening.get().socket().close();
            awaitEnd(listening.get().acceptor());
            listening = Optional.empty();
        }
        current.ifPresent(c -> close(c.socket()));
    }

    /** A socket in which a virtual thread waits is really closed only when that thread has left it. */
    private void awaitEnd(Thread acceptor) {
        try {
            if (!acceptor.join(END_LIMIT)) {
                log.error("peer={} goes on listening", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void send(int session, Bytes bytes) {
        current.filter(c -> c.session() == session && !bytes.isEmpty())
                .ifPresent(c -> c.outgoing().add(bytes));
    }

    @Override
    public void hangUp(int session) {
        current.filter(c -> c.session() == session).ifPresent(c -> c.outgoing().add(Bytes.EMPTY));
    }

    @Override
    public int newestSession() {
        return newestSession;
    }

    @Override
    public void close() throws IOException {
        unplug();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            log.debug("closing failed", e);
        }
    }
}
