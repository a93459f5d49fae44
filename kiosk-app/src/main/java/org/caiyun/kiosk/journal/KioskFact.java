package org.caiyun.kiosk.journal;

import java.time.Instant;
import java.util.List;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.item.ReturnId;

/** A fact about the kiosk itself, its devices, its link and its sessions. */
public sealed interface KioskFact extends Fact {
    /** The program started; the first fact of every boot. */
    record Started(String version) implements KioskFact {}

    /** The patron is done, or the time ran out; these returns belonged to the session. */
    record SessionEnded(List<ReturnId> returns, boolean timedOut) implements KioskFact {
        public SessionEnded {
            returns = List.copyOf(returns);
        }
    }

    /** A patron called for staff; {@code call} is this fact's own number. */
    record StaffCalled(long call) implements KioskFact {}

    /** Somebody of the staff said that they know of the call. */
    record StaffAnswered(long call) implements KioskFact {}

    /** Staff took everything out of a bin in which the kiosk had counted so many items. */
    record BinEmptied(Bin bin, int items, Handover handover) implements KioskFact {}

    record DeviceDown(String device, String why) implements KioskFact {}

    record DeviceUp(String device, String identity) implements KioskFact {}

    /** An answer that nobody waits for any more, or that never was asked for. */
    record LateAnswer(long command, String what) implements KioskFact {}

    /** An outside party has confirmed that it has this outbox row. */
    record Delivered(String destination, long outboxId) implements KioskFact {}

    /** The wall clock was found wrong by this much; earlier facts stay as they are. */
    record ClockCorrected(long offsetMillis) implements KioskFact {}

    /** Something lay in the machine that no return left there; staff are asked to take it out. */
    record FoundInside(Position at) implements KioskFact {}

    /**
     * Tags were seen beside that return's item when it was counted inside, while something lay in the mouth: they are
     * what lies there, or another item went in with it.
     *
     * @param nameless how many of them name no item; what they are is not kept, for one may be a patron's card
     */
    record SeenBeside(ReturnId item, List<Tag> named, int nameless) implements KioskFact {
        public record Tag(Uid uid, Barcode item) {}

        public SeenBeside {
            named = List.copyOf(named);
        }
    }

    /** What was seen beside that item was seen again in the mouth, or staff have been asked to find it. */
    record BesideSettled(ReturnId item) implements KioskFact {}

    /** That return's item is on its way to this bin, and so many pieces of it without tags are to follow. */
    record PiecesExpected(ReturnId of, Barcode item, Bin bin, int pieces) implements KioskFact {}

    /** No more pieces of that item are waited for. */
    record PiecesSettled(ReturnId of) implements KioskFact {}

    /** An outside party will never take this outbox row: it is laid aside for staff. */
    record NotDelivered(String destination, long outboxId, String why) implements KioskFact {}

    /**
     * The platform told how far a task has come; the highest number is where the next question begins.
     *
     * @param task the id of the return that it is about
     */
    record TaskChanged(long number, String task, TaskState state, Instant at) implements KioskFact {}
}
