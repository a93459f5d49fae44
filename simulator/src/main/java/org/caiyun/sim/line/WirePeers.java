package org.caiyun.sim.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.peer.Peer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs simulated peers on real lines against the wall clock. One thread, {@code sim-peers}, calls every peer and
 * whatever is given to {@link #call} and {@link #run}; the world belongs to that thread.
 */
public final class WirePeers implements AutoCloseable {
    private static final int INBOX_LIMIT = 10_000;
    private static final Duration CALL_LIMIT = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(WirePeers.class);

    private final long origin = System.nanoTime();
    private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>(INBOX_LIMIT);
    private final Map<String, ServedPeer> served = new LinkedHashMap<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("sim-peers").unstarted(this::loop);
    private volatile LineTap tap = LineTap.NONE;
    private volatile boolean stopping;

    private WirePeers() {}

    public static WirePeers start() {
        var peers = new WirePeers();
        peers.thread.start();
        return peers;
    }

    /** Who hears what passes on every line, on the peers' thread. */
    public void tap(LineTap listener) {
        tap = listener;
    }

    /** The clock that the peers live by. */
    public Uptime uptime() {
        return new Uptime(System.nanoTime() - origin);
    }

    /**
     * Puts the peer on a pseudo-terminal and answers the path that the kiosk opens, {@code name} in {@code directory}.
     */
    public Path serveTerminal(String name, Path directory, int baudRate, Peer peer) {
        return call(() -> {
            var terminal = new PseudoTerminal(directory, name);
            var end = new TerminalEnd(terminal, name, new PostingEar(name));
            serve(name, new ServedPeer(peer, end, LineSpeed.ofBaudRate(baudRate), damage(name)), end::start);
            return terminal.path();
        });
    }

    /** Lets the peer listen on a loopback port, which is answered. */
    public int serveTcp(String name, Peer peer) {
        return call(() -> {
            var end = new SocketEnd(name, new PostingEar(name));
            serve(name, new ServedPeer(peer, end, LineSpeed.AT_ONCE, damage(name)), end::plug);
            return end.port();
        });
    }

    /** Takes the device away, as pulling its plug does. */
    public void unplug(String name) {
        run(() -> attempt(() -> peer(name).unplug(uptime())));
    }

    /** The device comes back under the same path or port; a terminal often with another number behind the path. */
    public void replug(String name) {
        run(() -> attempt(() -> peer(name).replug()));
    }

    /** A silent device stays connected and neither hears nor says anything. */
    public void silence(String name, boolean silent) {
        run(() -> peer(name).silence(silent));
    }

    /** The line does this to some of what it carries; late is only what comes from the device. */
    public void damage(String name, LineTrouble trouble, boolean on) {
        run(() -> peer(name).damage(trouble, on));
    }

    /** The line is gone and comes back as this device; empty to come back as itself. */
    public void impersonate(String name, Optional<Peer> other) {
        run(() -> attempt(() -> peer(name).impersonate(other, uptime())));
    }

    public void run(Runnable task) {
        call(() -> {
            task.run();
            return true;
        });
    }

    /** Runs on the peers' thread and answers when it has run; an exception of the task is thrown here. */
    public <T> T call(Supplier<T> task) {
        if (Thread.currentThread() == thread) {
            return task.get();
        }
        var future = new FutureTask<>(task::get);
        if (!posted(future)) {
            throw new IllegalStateException(stopping ? "the peers have stopped" : "the peers' thread is stuck");
        }
        try {
            return future.get(CALL_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the peers' thread failed", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the peers' thread did not answer in " + CALL_LIMIT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the peers' thread", e);
        }
    }

    /** Unplugs everything and ends the thread. */
    @Override
    public void close() {
        if (!stopping) {
            run(() -> served.values().forEach(p -> attempt(p::close)));
            stopping = true;
        }
    }

    private static LineDamage damage(String name) {
        return new LineDamage(new SplittableRandom(name.hashCode()));
    }

    private void loop() {
        while (!stopping) {
            try {
                step();
            } catch (RuntimeException e) {
                log.error("a simulated peer failed", e);
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
    }

    private void step() throws InterruptedException {
        Duration wait = nextDeadline().map(d -> d.since(uptime())).orElse(IDLE);
        Runnable task = inbox.poll(Math.clamp(wait.toNanos(), 0, IDLE.toNanos()), TimeUnit.NANOSECONDS);
        if (task != null) {
            task.run();
        }
        Uptime now = uptime();
        served.values().forEach(p -> p.advance(now));
    }

    private Optional<Uptime> nextDeadline() {
        Optional<Uptime> earliest = Optional.empty();
        for (ServedPeer peer : served.values()) {
            earliest = Uptime.earliest(earliest, peer.deadline());
        }
        return earliest;
    }

    private void serve(String name, ServedPeer peer, Attempt start) {
        if (served.containsKey(name)) {
            throw new IllegalArgumentException("there is a peer of this name already: " + name);
        }
        peer.tap(name, new PassingTap());
        served.put(name, peer);
        attempt(start);
    }

    private ServedPeer peer(String name) {
        return Optional.ofNullable(served.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no such peer: " + name));
    }

    private boolean posted(Runnable task) {
        try {
            return !stopping && inbox.offer(task, CALL_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }

    private static void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever listens at the moment hears it. */
    private final class PassingTap implements LineTap {
        @Override
        public void passed(String line, Way way, Bytes bytes, Uptime at) {
            tap.passed(line, way, bytes, at);
        }

        @Override
        public void changed(String line, Change change, Uptime at) {
            tap.changed(line, change, at);
        }
    }

    /** Carries what a line's own thread heard over to the peers' thread. */
    private final class PostingEar implements WireEnd.Ear {
        private final String name;

        PostingEar(String name) {
            this.name = name;
        }

        @Override
        public void opened(int session) {
            tell(p -> p.opened(session, uptime()));
        }

        @Override
        public void received(int session, Bytes bytes) {
            tell(p -> p.received(session, bytes, uptime()));
        }

        @Override
        public void closed(int session) {
            tell(p -> p.closed(session, uptime()));
        }

        private void tell(Consumer<ServedPeer> what) {
            if (!posted(() -> what.accept(peer(name))) && !stopping) {
                log.error("peer={} misses an event, the peers' thread is stuck", name);
            }
        }
    }
}
