package org.caiyun.kiosk.decide;

/** The kinds of machine. */
public enum MachineKind {
    /** A captive slot, one book at a time, belt and sorter. */
    CHUTE,
    /** An open shelf; the patron puts books into the box that the screen shows. */
    PAD,
    /** A book drop that cannot give back. */
    DROP
}
