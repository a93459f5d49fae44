package org.caiyun.sim.platform.store;

import java.util.List;

/**
 * Keeps entries in their order. What was added is still there after whatever ends the program. One thread at a time.
 */
public interface PlatformStore extends AutoCloseable {
    /** All of them, the oldest first. */
    List<StoredEntry> entries();

    /** Durable when this returns; where it throws, nothing is kept. */
    void add(StoredEntry entry);

    @Override
    void close();
}
