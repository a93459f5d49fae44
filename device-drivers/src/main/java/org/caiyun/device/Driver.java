package org.caiyun.device;

import java.util.Optional;

/**
 * A device driver as a machine free of I/O: codec plus exchange over one byte line. It has no thread, clock, port or
 * log; one thread calls it. It may answer {@code Write} and {@code Close}; opening the line is not its business.
 *
 * <p>Every command is answered exactly once by a result that carries its {@link CommandId}, also when the line closes
 * or the device stays silent. A command that comes while the line is down is answered at once with a fault.
 *
 * @param <C> the commands (sealed)
 * @param <R> the results and notices (sealed)
 */
public interface Driver<C, R> {
    /** The line has just opened: begin the identity handshake. Whatever was known of an earlier connection is void. */
    Reaction<R> opened(Uptime now);

    /** Bytes came in, in any portion; what does not make a whole frame yet is kept, with a bound. */
    Reaction<R> received(Bytes bytes, Uptime now);

    /**
     * The line closed, was lost or could not be opened: every command still open is answered with a fault now, or at
     * its deadline where the protocol's rule is to go on after the line is back.
     */
    Reaction<R> closed(String why, Uptime now);

    /** A deadline may have come. */
    Reaction<R> tick(Uptime now);

    Reaction<R> command(C command, Uptime now);

    /** When {@link #tick} wants to be called next; absent when nothing is waited for. */
    Optional<Uptime> deadline();

    DeviceHealth health();
}
