package org.caiyun.sim.soak.coverage;

import java.util.List;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.library.CheckInOutcome;

/** The columns of the answers: what an answer can say. */
public enum Said {
    NO_TAG,
    ONE_TAG,
    SEVERAL_TAGS,
    READ_FAILED,
    CAPTURED,
    NOT_CAPTURED_IN_MOUTH,
    NOT_CAPTURED_GONE,
    TAKEN_BACK,
    NOT_TAKEN,
    CHECKED_IN,
    REFUSED,
    UNCONFIRMED,
    UNREACHABLE,
    MARK_WRITTEN,
    MARK_ALREADY,
    MARK_TAG_GONE,
    MARK_LOCKED,
    MARK_READS_OTHERWISE,
    MARK_READER_FAILED,
    LANDED,
    JAMMED_MOUTH,
    JAMMED_SHUTTER,
    JAMMED_BELT,
    JAMMED_NOWHERE_SEEN,
    CHUTE_FAILED,
    SENSED_NOTHING,
    SENSED_MOUTH,
    SENSED_CAPTIVE,
    SENSED_MOUTH_CAPTIVE,
    SENSED_BELT,
    SENSED_MOUTH_BELT,
    SENSED_CAPTIVE_BELT,
    SENSED_ALL,
    PRINTED,
    PRINT_NOT_STARTED,
    PRINT_PARTIAL,
    PRINT_UNKNOWN;

    /** In the order of the binary number that the three sensors make, the mouth lowest. */
    private static final List<Said> SENSED = List.of(
            SENSED_NOTHING,
            SENSED_MOUTH,
            SENSED_CAPTIVE,
            SENSED_MOUTH_CAPTIVE,
            SENSED_BELT,
            SENSED_MOUTH_BELT,
            SENSED_CAPTIVE_BELT,
            SENSED_ALL);

    static Said of(ReturnEvent.Answer answer) {
        return switch (answer) {
            case ReturnEvent.TagsRead(var _, var images, var _) -> tags(images.size());
            case ReturnEvent.ReadFailed _ -> READ_FAILED;
            case ReturnEvent.Captured _ -> CAPTURED;
            case ReturnEvent.NotCaptured(var _, var inMouth) -> inMouth ? NOT_CAPTURED_IN_MOUTH : NOT_CAPTURED_GONE;
            case ReturnEvent.TakenBack _ -> TAKEN_BACK;
            case ReturnEvent.NotTaken _ -> NOT_TAKEN;
            case ReturnEvent.CheckInEnded(var _, var outcome) -> checkIn(outcome);
            case ReturnEvent.MarkSet(var _, var outcome) -> mark(outcome);
            case ReturnEvent.ItemLanded _ -> LANDED;
            case ReturnEvent.Jammed(var _, var at) -> jammed(at);
            case ReturnEvent.ChuteFailed _ -> CHUTE_FAILED;
            case ReturnEvent.Sensed seen -> sensed(seen);
            case ReturnEvent.PrintEnded(var _, var outcome, var _) -> print(outcome);
            case ReturnEvent.PurchaseLookedUp _ -> throw new IllegalArgumentException("no row waits for it");
        };
    }

    private static Said tags(int count) {
        return count == 0 ? NO_TAG : count == 1 ? ONE_TAG : SEVERAL_TAGS;
    }

    private static Said checkIn(CheckInOutcome outcome) {
        return switch (outcome) {
            case CheckInOutcome.CheckedIn _ -> CHECKED_IN;
            case CheckInOutcome.Refused _ -> REFUSED;
            case CheckInOutcome.Unconfirmed _ -> UNCONFIRMED;
            case CheckInOutcome.Unreachable _ -> UNREACHABLE;
        };
    }

    private static Said mark(MarkOutcome outcome) {
        return switch (outcome) {
            case MarkOutcome.Written() -> MARK_WRITTEN;
            case MarkOutcome.Already() -> MARK_ALREADY;
            case MarkOutcome.TagGone() -> MARK_TAG_GONE;
            case MarkOutcome.Locked _ -> MARK_LOCKED;
            case MarkOutcome.ReadsOtherwise _ -> MARK_READS_OTHERWISE;
            case MarkOutcome.ReaderFailed _ -> MARK_READER_FAILED;
        };
    }

    private static Said jammed(Position at) {
        return switch (at) {
            case MOUTH -> JAMMED_MOUTH;
            case SHUTTER -> JAMMED_SHUTTER;
            case BELT -> JAMMED_BELT;
            case NOWHERE_SEEN -> JAMMED_NOWHERE_SEEN;
        };
    }

    private static Said sensed(ReturnEvent.Sensed seen) {
        int which = (seen.itemInMouth() ? 1 : 0) + (seen.itemCaptured() ? 2 : 0) + (seen.itemOnBelt() ? 4 : 0);
        return SENSED.get(which);
    }

    private static Said print(ReturnEvent.Print outcome) {
        return switch (outcome) {
            case PRINTED -> PRINTED;
            case NOT_STARTED -> PRINT_NOT_STARTED;
            case PARTIAL -> PRINT_PARTIAL;
            case UNKNOWN -> PRINT_UNKNOWN;
        };
    }
}
