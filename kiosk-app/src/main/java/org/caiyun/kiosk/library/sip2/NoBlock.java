package org.caiyun.kiosk.library.sip2;

/**
 * Whether a return that was taken while there was no link says so ("no block"). Whatever is said, the return date is
 * the true one, and the library's answer counts.
 */
public enum NoBlock {
    SENT,
    /** And once more without it, where the library then still has the item on loan. */
    SENT_FIRST,
    /** Where the library's status (98) says that it takes off-line transactions. */
    WHERE_OFFERED,
    NEVER
}
