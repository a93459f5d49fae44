package org.caiyun.kiosk.store;

/** Why the store cannot be used. */
public sealed interface StoreFault {
    record DiskFull() implements StoreFault {}

    /** The files can be read and not written. */
    record ReadOnly() implements StoreFault {}

    /** A page or the hash chain is damaged, or records that were confirmed are not there. */
    record Damaged(String what) implements StoreFault {}

    /** Written by a version of the program that this one cannot read. */
    record WrongVersion(int found, int expected) implements StoreFault {}

    /** The files are gone: removed, or their medium is. */
    record Missing(String what) implements StoreFault {}

    /** The medium reports errors. */
    record Failing(String why) implements StoreFault {}

    /** Another kiosk program has the files. */
    record InUse(String directory) implements StoreFault {}

    record Unusable(String why) implements StoreFault {}

    /** Whether it may pass without anybody changing the files, so that opening them again is worth trying. */
    default boolean mayPass() {
        return switch (this) {
            case DiskFull _, ReadOnly _, Missing _, Failing _, InUse _, Unusable _ -> true;
            case Damaged _, WrongVersion _ -> false;
        };
    }
}
