package org.caiyun.sim.platform.store;

import java.util.ArrayList;
import java.util.List;

/** Keeps entries as long as it is there itself: for stepped runs, which leave nothing behind. */
public final class MemoryPlatformStore implements PlatformStore {
    private final List<StoredEntry> entries = new ArrayList<>();

    @Override
    public List<StoredEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void add(StoredEntry entry) {
        entries.add(entry);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
