package org.caiyun.kiosk.run;

import org.caiyun.kiosk.flow.ReturnCommand;

/** Sees every command in the moment it runs, on the loop's thread; it changes nothing. */
@FunctionalInterface
public interface CommandWatch {
    CommandWatch NONE = _ -> {};

    void runs(ReturnCommand command);
}
