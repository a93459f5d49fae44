package org.caiyun.device.line;

import java.io.IOException;

/**
 * One way to move bytes with blocking calls, made for one opening of a line and thrown away after it. An
 * {@link IOException} carries a text fit for a technician.
 *
 * <p>Threads: one thread opens and reads, one writes, a third may {@link #unblock} at any time; {@link #close} comes
 * last.
 */
interface Port {
    void open() throws IOException;

    /** Waits for bytes; 0 when there were none for a while, negative when the other end is gone. */
    int read(byte[] into) throws IOException;

    void write(byte[] bytes) throws IOException;

    /** Makes blocked calls return, now or within a short bound; may be all that closing needs. */
    void unblock();

    /** Gives the port back; reads and writes have ended, or are beyond help. */
    void close();
}
