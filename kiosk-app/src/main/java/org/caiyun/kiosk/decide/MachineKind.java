package org.caiyun.kiosk.decide;

/** The kinds of machine. */
public enum MachineKind {
    /** A captive slot, one book at a time, belt and sorter. */
    CHUTE,
    /** An open shelf; the patron puts books into the box that the screen shows. */
    PAD,
    /** A book drop: what it has read it takes, and what has gone in does not come out again. */
    DROP;

    /** Whether what it does not want can go back to the patron. */
    public boolean givesBack() {
        return switch (this) {
            case CHUTE, PAD -> true;
            case DROP -> false;
        };
    }
}
