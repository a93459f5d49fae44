package org.caiyun.kiosk.platform;

import org.caiyun.device.DeviceFault;

/** What an answer of the platform says. */
sealed interface Reading<T> {
    record Said<T>(T what) implements Reading<T> {}

    /** The platform itself says no (4xx with its problem): asking again changes nothing. */
    record No<T>(int status, String why) implements Reading<T> {}

    /** A no (4xx) without the platform's own words: it may be that of another server on the way. */
    record Wordless<T>(DeviceFault.Garbled fault) implements Reading<T> {}

    /** There is no answer, none that fits the interface, or one that may be another next time. */
    record Nothing<T>(DeviceFault fault) implements Reading<T> {}
}
