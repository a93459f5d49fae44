package org.caiyun.sim.line;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.caiyun.device.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The device's end of a pseudo-terminal: one platform thread watches it. An opening counts after one look's time, or at
 * the first bytes, because whoever opens a port first throws away what is in it.
 */
final class TerminalEnd implements WireEnd {
    private static final int LOOK_MILLIS = 20;
    private static final long PACE_NANOS = 2_000_000;
    private static final Logger log = LoggerFactory.getLogger(TerminalEnd.class);

    private final PseudoTerminal terminal;
    private final String name;
    private final Ear ear;
    private final AtomicInteger sessions = new AtomicInteger();
    private volatile boolean stopping;
    private boolean held;
    private boolean settling;
    private int plug;

    TerminalEnd(PseudoTerminal terminal, String name, Ear ear) {
        this.terminal = terminal;
        this.name = name;
        this.ear = ear;
    }

    void start() throws IOException {
        terminal.plug();
        Thread.ofPlatform().daemon().name("sim-" + name + "-rx").start(this::watch);
    }

    private void watch() {
        while (!stopping) {
            try {
                tell(terminal.await(held || settling ? LOOK_MILLIS : 0));
            } catch (IOException e) {
                log.warn("terminal={} cannot be read", name, e);
                LockSupport.parkNanos(PACE_NANOS);
            }
        }
    }

    private void tell(PseudoTerminal.Seen seen) {
        if (seen.plug() != plug) {
            plug = seen.plug();
            letGo();
        }
        boolean spoke = !seen.bytes().isEmpty();
        if (!held && !settling && seen.held() && !spoke) {
            settling = true;
            return;
        }
        if (!held && (settling || spoke)) {
            settling = false;
            held = true;
            ear.opened(sessions.incrementAndGet());
        }
        if (spoke) {
            ear.received(sessions.get(), seen.bytes());
        }
        if (!seen.held()) {
            letGo();
            LockSupport.parkNanos(PACE_NANOS);
        }
    }

    private void letGo() {
        settling = false;
        if (held) {
            held = false;
            ear.closed(sessions.get());
        }
    }

    @Override
    public void plug() throws IOException {
        terminal.plug();
    }

    @Override
    public void unplug() throws IOException {
        terminal.unplug();
    }

    @Override
    public void send(int session, Bytes bytes) throws IOException {
        if (session == sessions.get()) {
            terminal.send(bytes);
        }
    }

    /** A serial device cannot hang up; what comes nearest is that it restarts and is enumerated again. */
    @Override
    public void hangUp(int session) throws IOException {
        terminal.unplug();
        terminal.plug();
    }

    @Override
    public int newestSession() {
        return sessions.get();
    }

    @Override
    public void close() throws IOException {
        stopping = true;
        terminal.close();
    }
}
