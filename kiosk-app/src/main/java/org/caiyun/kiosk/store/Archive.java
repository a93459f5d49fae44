package org.caiyun.kiosk.store;

/** What keeps a store from growing without end. Only the store's own thread calls it. */
public interface Archive {
    /**
     * Moves the oldest closed facts into a file of their own: at most {@code limit} of them, none after {@code upTo},
     * none from the first open one on, and never the last record.
     */
    ExportResult export(long upTo, int limit);

    /** Takes the room back that is kept for a full disk, once there is enough; true when it is kept. */
    boolean keepReserve();
}
