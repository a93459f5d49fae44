package org.caiyun.sim.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.caiyun.device.Bytes;
import org.caiyun.device.line.DeviceNode;

/**
 * A serial port that is not there: a pseudo-terminal whose other end looks like a device node. The path handed out is a
 * link, as {@code /dev/serial/by-id} has them: it vanishes when the device is unplugged and comes back, often to
 * another number, when it is plugged in again.
 *
 * <p>Whether the kiosk has the node open is seen by the hang-up state of the master, which stands from the last close
 * of the slave to its next open; the slave is opened and closed once here so that it stands from the beginning.
 *
 * <p>Threads: any; one thread at a time waits in {@link #await}.
 */
public final class PseudoTerminal implements AutoCloseable {
    private static final int CHUNK = 4096;
    private static final int UNSENT_LIMIT = 256 * 1024;
    private static final DeviceNode.Readiness NOT_THERE = new DeviceNode.Readiness(false, false, true);

    private final Path directory;
    private final Path path;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<DeviceNode> master = Optional.empty();
    private int plugs;
    private byte[] unsent = new byte[0];

    /** Not yet plugged in; the link will be {@code name} in {@code directory}. */
    public PseudoTerminal(Path directory, String name) {
        this.directory = directory;
        this.path = directory.resolve(name);
    }

    public Path path() {
        return path;
    }

    /** Makes a new terminal and its link; nothing when it is plugged in already. */
    public void plug() throws IOException {
        lock.lock();
        try {
            if (master.isPresent()) {
                return;
            }
            DeviceNode opened = Libc.openMaster();
            String slave = Libc.slaveName(opened);
            try (DeviceNode once = DeviceNode.open(slave)) {
                Libc.makeRaw(once);
            }
            master = Optional.of(opened);
            plugs++;
            link(Path.of(slave));
        } finally {
            lock.unlock();
        }
    }

    /** Takes the device away: its node and link vanish, and whoever has it open finds it dead. */
    public void unplug() throws IOException {
        lock.lock();
        try {
            if (master.isEmpty()) {
                return;
            }
            Files.deleteIfExists(path);
            master.get().close();
            master = Optional.empty();
            unsent = new byte[0];
        } finally {
            lock.unlock();
        }
    }

    /** Sends what the port takes now and the rest when it takes more; beyond a bound it is lost, as on a real wire. */
    public void send(Bytes bytes) throws IOException {
        lock.lock();
        try {
            int room = UNSENT_LIMIT - unsent.length;
            byte[] more = bytes.size() <= room
                    ? bytes.toArray()
                    : bytes.slice(0, room).toArray();
            int before = unsent.length;
            unsent = Arrays.copyOf(unsent, before + more.length);
            System.arraycopy(more, 0, unsent, before, more.length);
            flush();
        } finally {
            lock.unlock();
        }
    }

    /** What a look at the terminal found; {@code plug} counts how often it was plugged in. */
    record Seen(int plug, boolean held, Bytes bytes) {}

    /**
     * Waits for bytes from the kiosk, at most for the limit; {@code held} says whether anyone has the node open.
     * Returns at once while nobody has, so the caller paces itself.
     */
    Seen await(int limitMillis) throws IOException {
        Look look = look();
        // outside the lock, so that sending and unplugging need not wait; an answer that comes too late is dropped
        DeviceNode.Readiness found =
                look.node().isPresent() ? look.node().get().await(look.unsent(), limitMillis) : NOT_THERE;
        lock.lock();
        try {
            if (master.isEmpty() || look.plug() != plugs) {
                return new Seen(look.plug(), false, Bytes.EMPTY);
            }
            if (found.gone()) {
                unsent = new byte[0];
            } else {
                flush();
            }
            return new Seen(plugs, !found.gone(), found.readable() ? read(master.get()) : Bytes.EMPTY);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        unplug();
    }

    private record Look(Optional<DeviceNode> node, int plug, boolean unsent) {}

    private Look look() {
        lock.lock();
        try {
            return new Look(master, plugs, unsent.length > 0);
        } finally {
            lock.unlock();
        }
    }

    private static Bytes read(DeviceNode node) throws IOException {
        var buffer = new byte[CHUNK];
        int count = node.read(buffer);
        return count <= 0 ? Bytes.EMPTY : Bytes.copyOf(buffer, 0, count);
    }

    private void flush() throws IOException {
        int sent = 0;
        while (master.isPresent() && sent < unsent.length) {
            int taken = master.get().write(unsent, sent);
            if (taken == 0) {
                break;
            }
            sent += taken;
        }
        unsent = Arrays.copyOfRange(unsent, sent, unsent.length);
    }

    /** A link is put in place in one step, so that the kiosk never sees it half made. */
    private void link(Path slave) throws IOException {
        Files.createDirectories(directory);
        Path fresh = directory.resolve(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, slave);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
