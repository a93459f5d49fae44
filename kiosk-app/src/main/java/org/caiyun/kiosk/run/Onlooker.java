package org.caiyun.kiosk.run;

import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.flow.ReturnPath;

/** Looks on at every step of the path and at every command, on the loop's thread. */
public interface Onlooker {
    Onlooker NONE = new Onlooker() {};

    /** The path that the kiosk takes: this one, or this one with somebody beside it. */
    default ReturnPath beside(ReturnPath path) {
        return path;
    }

    /** The moment in which a command is handed to a device or to the library. */
    default void runs(ReturnCommand command) {}
}
