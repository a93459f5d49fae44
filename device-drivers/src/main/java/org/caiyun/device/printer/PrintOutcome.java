package org.caiyun.device.printer;

import org.caiyun.device.DeviceFault;

/** What became of a receipt; paper never decides about a return. */
public sealed interface PrintOutcome {
    /** The printer confirmed that the last line is on paper. */
    record Printed() implements PrintOutcome {}

    /** Nothing was sent. */
    record NotStarted(DeviceFault fault) implements PrintOutcome {}

    /** The printer stopped in the middle. */
    record Partial(DeviceFault fault) implements PrintOutcome {}

    /** Everything was sent and no confirmation came. */
    record Unknown(String why) implements PrintOutcome {}
}
