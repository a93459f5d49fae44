package org.caiyun.sim.line;

import java.io.IOException;
import org.caiyun.device.Bytes;

/**
 * The simulator's end of one real line. A session is one time that the kiosk had the line open; sessions are numbered
 * upwards from 1, so that what comes late from an earlier one can be told.
 *
 * <p>Threads: called by the peers' thread; reports to its {@link Ear} from its own.
 */
interface WireEnd {
    interface Ear {
        void opened(int session);

        void received(int session, Bytes bytes);

        void closed(int session);
    }

    /** The device is there, and can be opened. */
    void plug() throws IOException;

    /** The device is gone: what is open breaks, and opening fails. */
    void unplug() throws IOException;

    void send(int session, Bytes bytes) throws IOException;

    /** Ends this session from the device's side, after what was sent; the device stays there. */
    void hangUp(int session) throws IOException;

    /** The newest session so far, 0 before the first. */
    int newestSession();

    /** Unplugs for good and ends the threads. */
    void close() throws IOException;
}
