package org.caiyun.sim.peer;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;

/**
 * A simulated device or server: a machine that answers bytes, free of I/O. In stepped mode its line is in memory, in
 * wire mode a pseudo-terminal or a socket; it cannot tell. One thread calls every peer and the world.
 */
public interface Peer {
    /** The kiosk has opened the line. */
    PeerReaction opened(Uptime now);

    PeerReaction received(Bytes bytes, Uptime now);

    /** The kiosk, or the line, went away. */
    void closed(Uptime now);

    PeerReaction tick(Uptime now);

    Optional<Uptime> deadline();
}
