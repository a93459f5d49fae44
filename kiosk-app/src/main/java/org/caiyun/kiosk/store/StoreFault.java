package org.caiyun.kiosk.store;

/** Why the store cannot be used. */
public sealed interface StoreFault {
    record DiskFull() implements StoreFault {}

    /** The files can be read and not written. */
    record ReadOnly() implements StoreFault {}

    /** A page or the hash chain is damaged. */
    record Damaged(String what) implements StoreFault {}

    /** Written by a version of the program that this one cannot read. */
    record WrongVersion(int found, int expected) implements StoreFault {}

    record Unusable(String why) implements StoreFault {}
}
