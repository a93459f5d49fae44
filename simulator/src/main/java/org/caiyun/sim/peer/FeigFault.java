package org.caiyun.sim.peer;

import java.time.Duration;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/** What can go wrong with a simulated FEIG reader. A fault of one operation happens once, at its next occurrence. */
public sealed interface FeigFault {
    /** What a reader is asked. */
    enum Operation {
        SOFTWARE_VERSION,
        RF_RESET,
        INVENTORY,
        SYSTEM_INFORMATION,
        READ_BLOCKS,
        WRITE_AFI,
        OTHER
    }

    /** From where on the antenna no longer reaches a tag that is written. */
    enum Moment {
        BEFORE_WRITE,
        /** The tag has been written, and its answer is not heard. */
        DURING_WRITE,
        AFTER_WRITE
    }

    /** The next write to this tag is the occasion on which the antenna loses it, until the faults are cleared. */
    record TagLeaves(Uid uid, Moment moment) implements FeigFault {}

    /** Whatever tag is written next, the antenna loses it then, and every later one, until cleared. */
    record LosesTag(Moment moment) implements FeigFault {}

    /** A fault that otherwise happens once happens every time, until cleared. */
    record Standing(FeigFault fault) implements FeigFault {}

    /** Every reply takes this much longer, until cleared. */
    record Slow(Duration by) implements FeigFault {}

    /** The operation is not done; this status, with its detail, is the reply. */
    record Fails(Operation operation, Bytes status) implements FeigFault {}

    /** The operation is done, and this status, with its detail, is the reply all the same. */
    record Misreports(Operation operation, Bytes status) implements FeigFault {}

    /** The operation is done, and nobody learns of it. */
    record LosesReply(Operation operation) implements FeigFault {}

    /** One bit of the reply is turned over on the line. */
    record GarblesReply(Operation operation) implements FeigFault {}

    record DelaysReply(Operation operation, Duration by) implements FeigFault {}

    /** The next inventory shows a tag that is not there. */
    record Ghost(Uid uid) implements FeigFault {}

    /** Someone has set the reader to scan mode; lasts until cleared. */
    record ScanMode() implements FeigFault {}

    /** Metal before the antenna, or its cable broken: every tag command ends with a warning, until cleared. */
    record AntennaWarning() implements FeigFault {}

    /** Every reply is noise, until cleared. */
    record Noise() implements FeigFault {}

    /** The reader hears and says nothing, until cleared. */
    record Silent() implements FeigFault {}
}
