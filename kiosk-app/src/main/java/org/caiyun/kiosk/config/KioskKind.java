package org.caiyun.kiosk.config;

/** How books get into the machine. */
public enum KioskKind {
    /** A captive slot, one book at a time, with belt and sorter. */
    CHUTE,
    /** An open shelf; the patron puts books into the bin that the screen shows. */
    PAD,
    /** A book drop that cannot give back. */
    DROP
}
