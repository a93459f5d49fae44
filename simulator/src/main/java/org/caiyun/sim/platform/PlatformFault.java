package org.caiyun.sim.platform;

/** What can be wrong with a platform, as a kiosk sees it. */
public enum PlatformFault {
    /** Nobody answers, and nothing is done. */
    DOWN,
    /** Every answer takes two seconds. */
    SLOW,
    /** What is asked is done, and the answer comes later than any kiosk waits. */
    LATE,
    /** It answers 500 and does nothing. */
    BROKEN,
    /** It answers 409 to every event and does nothing. */
    CONFLICT,
    /** What is asked is done, and the answer fits no schema. */
    WRONG_SCHEMA,
    /** What is asked arrives twice, one right after the other. */
    DOUBLED
}
