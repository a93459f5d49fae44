package org.caiyun.sim.peer;

import java.time.Duration;
import org.caiyun.device.rfid.Uid;

/** What can go wrong with a simulated reader. A fault of one operation happens once, at its next occurrence. */
public sealed interface ReaderFault {
    /** What a reader is asked. */
    enum Operation {
        IDENTIFY,
        FIELD_RESET,
        INVENTORY,
        SELECT,
        DESCRIBE,
        READ_BLOCKS,
        WRITE_AFI,
        WRITE_EAS,
        READ_EAS,
        OTHER,
        /** Whatever part of a mark is written. */
        ANY_WRITE;

        boolean covers(Operation done) {
            return this == done || (this == ANY_WRITE && done.writes());
        }

        boolean writes() {
            return this == WRITE_AFI || this == WRITE_EAS;
        }

        static Operation of(HfAct act) {
            return switch (act) {
                case HfAct.Identify _ -> IDENTIFY;
                case HfAct.FieldReset _ -> FIELD_RESET;
                case HfAct.Inventory _ -> INVENTORY;
                case HfAct.Select _ -> SELECT;
                case HfAct.Describe _ -> DESCRIBE;
                case HfAct.ReadBlocks _ -> READ_BLOCKS;
                case HfAct.WriteAfi _ -> WRITE_AFI;
                case HfAct.WriteEas _ -> WRITE_EAS;
                case HfAct.ReadEas _ -> READ_EAS;
                case HfAct.Own _, HfAct.AskSetup _, HfAct.SetUp _, HfAct.Restart _ -> OTHER;
            };
        }
    }

    /** From where on the antenna no longer reaches a tag that is written. */
    enum Moment {
        BEFORE_WRITE,
        /** The tag has been written, and its answer is not heard. */
        DURING_WRITE,
        AFTER_WRITE
    }

    /** What becomes of a reply on the line. */
    enum Damage {
        /** One bit is turned over. */
        WRONG_BIT,
        /** The second half is missing. */
        CUT_SHORT,
        TWICE,
        /** A few bytes that are no frame come first. */
        NOISE_BEFORE,
        /** The first half, then all of it. */
        BEGUN_BEFORE,
        NOISE_BEHIND,
        /** More noise behind it than any frame has bytes. */
        FLOOD_BEHIND,
        /** Noise of more bytes than any frame has, and nothing else. */
        FLOOD
    }

    /** The next write to this tag is the occasion on which the antenna loses it, until the faults are cleared. */
    record TagLeaves(Uid uid, Moment moment) implements ReaderFault {}

    /** Whatever tag is written next, the antenna loses it then, and every later one, until cleared. */
    record LosesTag(Moment moment) implements ReaderFault {}

    /** A fault that otherwise happens once happens every time, until cleared. */
    record Standing(ReaderFault fault) implements ReaderFault {}

    /** Every reply takes this much longer, until cleared. */
    record Slow(Duration by) implements ReaderFault {}

    /** The operation is not done; this is the reply. */
    record Fails(Operation operation, HfOutcome.Refusal refusal) implements ReaderFault {
        public Fails(Operation operation, HfOutcome.Failure failure) {
            this(operation, new HfOutcome.Failed(failure));
        }
    }

    /** The operation is done, and this is the reply all the same. */
    record Misreports(Operation operation, HfOutcome.Refusal refusal) implements ReaderFault {
        public Misreports(Operation operation, HfOutcome.Failure failure) {
            this(operation, new HfOutcome.Failed(failure));
        }
    }

    /** The operation is done, and nobody learns of it. */
    record LosesReply(Operation operation) implements ReaderFault {}

    /** The operation is done, and its reply is damaged on the line. */
    record DamagesReply(Operation operation, Damage damage) implements ReaderFault {}

    record DelaysReply(Operation operation, Duration by) implements ReaderFault {}

    /** The next inventory shows a tag that is not there. */
    record Ghost(Uid uid) implements ReaderFault {}

    /** The next inventory shows every tag twice. */
    record ListsTwice() implements ReaderFault {}

    /** Someone has set the reader to scan mode; lasts until cleared, or until the kiosk sets it up otherwise. */
    record ScanMode() implements ReaderFault {}

    /** Metal before the antenna, or its cable broken: every tag command ends with a warning, until cleared. */
    record AntennaWarning() implements ReaderFault {}

    /** Every reply is noise, until cleared. */
    record Noise() implements ReaderFault {}

    /** The reader hears and says nothing, until cleared. */
    record Silent() implements ReaderFault {}
}
