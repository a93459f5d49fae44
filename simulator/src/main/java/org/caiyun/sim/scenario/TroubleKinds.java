package org.caiyun.sim.scenario;

import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.scenario.Trouble.Part;

/** Of which parts each kind of fault can be said, and which can happen once. */
final class TroubleKinds {
    private TroubleKinds() {}

    static Part[] parts(Kind kind) {
        return switch (kind) {
            case UNPLUGGED, SILENT, IMPOSTOR, LOSES_BYTES, CHANGES_BYTES, DOUBLES_BYTES, LATE_BYTES ->
                new Part[] {Part.READER, Part.PRINTER, Part.CHUTE, Part.LIBRARY};
            case SLOW -> new Part[] {Part.READER, Part.LIBRARY};
            case POWER -> new Part[] {Part.PRINTER, Part.CHUTE};
            case GARBAGE,
                    ANTENNA,
                    TAG_GONE_BEFORE_WRITE,
                    TAG_GONE_IN_WRITE,
                    TAG_GONE_AFTER_WRITE,
                    WRITE_REPLY_LOST,
                    WRITE_FAILS,
                    WRITE_MISREPORTED,
                    GHOST,
                    SCAN_MODE -> new Part[] {Part.READER};
            case REFUSES,
                    BAD_CHECKSUM,
                    WRONG_SEQUENCE,
                    ANOTHER_ITEM,
                    LATE_ANSWER,
                    BREAKS_OFF,
                    HANGS_UP,
                    HANGS_UP_AFTER,
                    ASKS_TO_RESEND,
                    STATUS_INSTEAD,
                    PLAIN_TEXT,
                    PLAIN_TEXT_AFTER,
                    REQUEST_LOST,
                    ANSWER_LOST,
                    LOGIN_REFUSED,
                    REEXECUTES -> new Part[] {Part.LIBRARY};
            case PAPER_OUT, PAPER_OUT_SOON, PAPER_LOW, COVER_OPEN, CUTTER, NO_FENCE -> new Part[] {Part.PRINTER};
            case JAM,
                    JAM_MOUTH,
                    JAM_SHUTTER,
                    JAM_CAPTIVE,
                    MOTOR,
                    SLOW_MOTOR,
                    MOUTH_ON,
                    MOUTH_OFF,
                    MOUTH_BOUNCES,
                    CAPTIVE_ON,
                    CAPTIVE_OFF,
                    CAPTIVE_BOUNCES,
                    BELT_ON,
                    BELT_OFF,
                    BELT_BOUNCES,
                    LANDING_ON,
                    LANDING_OFF,
                    LANDING_BOUNCES,
                    DIVERTER -> new Part[] {Part.CHUTE};
            case FULL, READ_ONLY, SYNC_ERROR -> new Part[] {Part.DISK};
            case JUMPS_AHEAD, JUMPS_BACK, UNSET -> new Part[] {Part.CLOCK};
        };
    }

    static boolean canBeOnce(Kind kind) {
        return switch (kind) {
            case WRITE_REPLY_LOST,
                    WRITE_FAILS,
                    WRITE_MISREPORTED,
                    GHOST,
                    REFUSES,
                    BAD_CHECKSUM,
                    WRONG_SEQUENCE,
                    ANOTHER_ITEM,
                    LATE_ANSWER,
                    BREAKS_OFF,
                    HANGS_UP,
                    HANGS_UP_AFTER,
                    ASKS_TO_RESEND,
                    STATUS_INSTEAD,
                    PLAIN_TEXT,
                    PLAIN_TEXT_AFTER,
                    REQUEST_LOST,
                    ANSWER_LOST,
                    FULL,
                    READ_ONLY,
                    SYNC_ERROR -> true;
            default -> false;
        };
    }
}
