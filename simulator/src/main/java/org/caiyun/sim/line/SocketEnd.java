package org.caiyun.sim.line;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
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

    private record Connection(int session, Socket socket, LinkedBlockingQueue<Bytes> outgoing) {}

    private final String name;
    private final Ear ear;
    private volatile int port;
    private volatile Optional<ServerSocket> server = Optional.empty();
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
        if (server.isPresent()) {
            return;
        }
        var listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        port = listening.getLocalPort();
        server = Optional.of(listening);
        Thread.ofVirtual().name("sim-" + name + "-accept").start(() -> accept(listening));
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                adopt(socket, listening);
            } catch (IOException e) {
                log.debug("peer={} accepts no more: {}", name, e.getMessage());
            }
        }
    }

    private void adopt(Socket socket, ServerSocket listening) {
        current.ifPresent(old -> close(old.socket()));
        int session = newestSession + 1;
        var connection = new Connection(session, socket, new LinkedBlockingQueue<>());
        newestSession = session;
        current = Optional.of(connection);
        ear.opened(session);
        Thread.ofVirtual().name("sim-" + name + "-rx").start(() -> read(connection));
        Thread.ofVirtual().name("sim-" + name + "-tx").start(() -> write(connection));
        if (listening.isClosed()) {
            close(socket); // unplugged in between
        }
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
        if (server.isPresent()) {
            server.get().close();
            server = Optional.empty();
        }
        current.ifPresent(c -> close(c.socket()));
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
