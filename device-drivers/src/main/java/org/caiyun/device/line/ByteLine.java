package org.caiyun.device.line;

import java.util.function.Consumer;
import org.caiyun.device.Bytes;

/**
 * A line at the edge: a serial port, a socket. Calls return at once and never throw for an expected failure; what
 * happens is reported to the listener given to {@link #open}. After {@link #close} the listener hears nothing more, and
 * the next {@link #open} makes a new port or socket and takes a new listener.
 *
 * <p>Threads: called by one thread; the listener is called by the line's own threads.
 */
public interface ByteLine extends AutoCloseable {
    void open(Consumer<LineEvent> listener);

    /** Queues bytes; a queue that is full, or a write that fails, closes the line and is reported as {@code Closed}. */
    void write(Bytes bytes);

    /** Idempotent. */
    @Override
    void close();
}
