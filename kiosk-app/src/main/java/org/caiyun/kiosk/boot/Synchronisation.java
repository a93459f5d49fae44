package org.caiyun.kiosk.boot;

/** What the operating system says about its wall clock. */
enum Synchronisation {
    /** A time service has set it. */
    SYNCHRONISED,
    NOT_SYNCHRONISED,
    /** It does not say: no such call on this system, or a sandbox forbids it. */
    NOT_SAID
}
