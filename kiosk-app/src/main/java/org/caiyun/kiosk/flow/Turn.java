package org.caiyun.kiosk.flow;

import org.caiyun.device.Uptime;

/** When a check-in that the library is owed may be asked. */
public sealed interface Turn {
    /** From this moment on. */
    record From(Uptime at) implements Turn {}

    /** Not before the item lies in its bin. */
    record WhenLanded() implements Turn {}

    /** An earlier return of the same item goes first. */
    record Behind() implements Turn {}

    /** Its intent is written: it goes as soon as those before it are answered. */
    record Announced() implements Turn {}
}
