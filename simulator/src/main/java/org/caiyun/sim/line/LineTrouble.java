package org.caiyun.sim.line;

/** What a bad line does to some of the portions that it carries, both ways, while it lasts. */
public enum LineTrouble {
    /** One byte is missing. */
    LOSES,
    /** One bit of one byte is turned over. */
    CHANGES,
    /** One byte comes twice. */
    DOUBLES,
    /** The portion, and what follows it, comes later than it should. */
    LATE
}
