package org.caiyun.sim.acs;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.peer.Peer;
import org.caiyun.sim.peer.PeerReaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for clients and gives each connection a peer of its own. The peers answer at once, one after the other: what
 * they share needs no lock. Each connection has a virtual thread, which writes an answer, in its time, before it reads
 * on.
 */
public final class AcsServer implements AutoCloseable {
    static final int MOST_CONNECTIONS = 200;
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(10);
    private static final Duration END_LIMIT = Duration.ofSeconds(5);
    private static final int BUFFER = 4096;
    private static final Logger log = LoggerFactory.getLogger(AcsServer.class);

    private final ServerSocket listening;
    private final Supplier<Peer> peers;
    private final ReentrantLock turn = new ReentrantLock();
    private final Semaphore places = new Semaphore(MOST_CONNECTIONS);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread acceptor = Thread.ofVirtual().name("acs-accept").unstarted(this::accept);

    private AcsServer(ServerSocket listening, Supplier<Peer> peers) {
        this.listening = listening;
        this.peers = peers;
    }

    /** Port 0 is any free one. {@code peers} is called once for each connection, never twice at a time. */
    public static AcsServer listen(InetSocketAddress address, Supplier<Peer> peers) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        var server = new AcsServer(socket, peers);
        server.acceptor.start();
        return server;
    }

    public int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                adopt(listening.accept());
            } catch (IOException e) {
                log.debug("accepting failed: {}", e.getMessage());
            }
        }
    }

    private void adopt(Socket socket) throws IOException {
        if (!places.tryAcquire()) {
            log.warn("connections={} that is the most; one more is refused", MOST_CONNECTIONS);
            socket.close();
            return;
        }
        open.add(socket);
        var _ = Thread.ofVirtual().name("acs-" + accepted.incrementAndGet()).start(() -> serve(socket));
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(Math.toIntExact(IDLE_LIMIT.toMillis()));
            talk(socket);
        } catch (IOException e) {
            log.debug("a connection ended: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("a connection failed", e);
        } finally {
            open.remove(socket);
            places.release();
        }
    }

    private void talk(Socket socket) throws IOException {
        Peer peer = inTurn(peers);
        try {
            talk(socket, peer);
        } finally {
            var _ = inTurn(() -> {
                peer.closed(Uptime.ZERO);
                return peer;
            });
        }
    }

    private void talk(Socket socket, Peer peer) throws IOException {
        var buffer = new byte[BUFFER];
        boolean goesOn = perform(inTurn(() -> peer.opened(Uptime.ZERO)), socket.getOutputStream());
        while (goesOn) {
            int count = socket.getInputStream().read(buffer);
            if (count < 0) {
                return;
            }
            var heard = Bytes.copyOf(buffer, 0, count);
            goesOn = perform(inTurn(() -> peer.received(heard, Uptime.ZERO)), socket.getOutputStream());
        }
    }

    private <T> T inTurn(Supplier<T> what) {
        turn.lock();
        try {
            return what.get();
        } finally {
            turn.unlock();
        }
    }

    /** False where the peer hangs up. */
    private boolean perform(PeerReaction reaction, OutputStream out) throws IOException {
        Duration passed = Duration.ZERO;
        for (PeerReaction.Deed deed : reaction.deeds()) {
            Duration after = switch (deed) {
                case PeerReaction.Reply reply -> reply.after();
                case PeerReaction.HangUp hangUp -> hangUp.after();
            };
            if (endsWithin(after.minus(passed))) {
                return false;
            }
            passed = after;
            switch (deed) {
                case PeerReaction.Reply(Duration _, Bytes bytes) -> out.write(bytes.toArray());
                case PeerReaction.HangUp _ -> {
                    return false;
                }
            }
        }
        return true;
    }

    /** Lets this time pass; true when the server ends meanwhile. */
    private boolean endsWithin(Duration time) {
        try {
            return time.isPositive() && ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends every connection. */
    @Override
    public void close() {
        ended.countDown();
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
            if (!acceptor.join(END_LIMIT)) {
                log.error("the server goes on listening");
            }
        } catch (IOException e) {
            log.debug("closing failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
