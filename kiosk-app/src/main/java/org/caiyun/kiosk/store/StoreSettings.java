package org.caiyun.kiosk.store;

/**
 * How large a store may get.
 *
 * @param reserveBytes kept in a file of its own, to be given free when the disk is full
 * @param maxPages of 4096 bytes; a store that reaches it reports a full disk
 */
public record StoreSettings(int reserveBytes, int maxPages) {
    /** 1 MiB kept back, 2 GiB at most. */
    public static final StoreSettings USUAL = new StoreSettings(1 << 20, 1 << 19);

    public StoreSettings {
        if (reserveBytes < 0 || maxPages < 1) {
            throw new IllegalArgumentException("reserve " + reserveBytes + " bytes, " + maxPages + " pages");
        }
    }
}
