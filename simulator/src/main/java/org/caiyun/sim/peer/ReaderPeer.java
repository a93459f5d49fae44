package org.caiyun.sim.peer;

/** A simulated reader of item tags that can be made faulty. */
public interface ReaderPeer extends Peer {
    void inflict(ReaderFault fault);

    /** True while a fault that happens once has not happened. */
    boolean awaits(ReaderFault fault);

    /** This fault ends; where it made the antenna lose tags, they are reached again. */
    void clear(ReaderFault fault);

    /** Every fault ends, and tags that the antenna had lost are reached again. */
    void clear();
}
