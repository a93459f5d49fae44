package org.caiyun.sim.stage;

/** What can be wrong with the journal's disk. */
public enum DiskTrouble {
    FULL,
    READ_ONLY,
    /** A commit is reported as failed; whether it is on the disk nobody knows. */
    SYNC_ERROR
}
