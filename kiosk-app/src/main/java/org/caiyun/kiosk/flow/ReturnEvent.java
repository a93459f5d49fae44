package org.caiyun.kiosk.flow;

import java.time.Duration;
import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.TaskChange;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.library.CheckInOutcome;

/** What comes in: notices, and answers that carry the id of the command they answer. */
public sealed interface ReturnEvent {
    /** The answer to a command; one that nobody waits for becomes a fact, it is never dropped. */
    sealed interface Answer extends ReturnEvent {
        CommandId command();
    }

    record ItemInserted() implements ReturnEvent {}

    record ItemWithdrawn() implements ReturnEvent {}

    /** Something lies in the machine that no movement left there. */
    record FoundInside(Position at) implements ReturnEvent {}

    /** The scanner of the slot has read a label. */
    record LabelScanned(String text) implements ReturnEvent {}

    /**
     * The tags that the antenna sees.
     *
     * @param card a card that is no item lies there as well, or alone
     */
    record TagsRead(CommandId command, List<TagImage> images, boolean card) implements Answer {
        public TagsRead {
            images = List.copyOf(images);
        }

        public TagsRead(CommandId command, List<TagImage> images) {
            this(command, images, false);
        }
    }

    record ReadFailed(CommandId command, Obstacle obstacle, String detail) implements Answer {}

    /** {@code countable}: what went in lies where its tags are seen. */
    record Captured(CommandId command, boolean countable) implements Answer {
        public Captured(CommandId command) {
            this(command, true);
        }
    }

    record NotCaptured(CommandId command, boolean stillInMouth) implements Answer {}

    record TakenBack(CommandId command) implements Answer {}

    record NotTaken(CommandId command) implements Answer {}

    record CheckInEnded(CommandId command, CheckInOutcome outcome) implements Answer {}

    record MarkSet(CommandId command, MarkOutcome outcome) implements Answer {}

    /** {@code sure}: nothing else can have been what fell. */
    record ItemLanded(CommandId command, int output, boolean sure) implements Answer {}

    record Jammed(CommandId command, Position at) implements Answer {}

    /** The slot and belt could not do it; where the item is must be looked up. */
    record ChuteFailed(CommandId command, DeviceFault fault) implements Answer {}

    record Sensed(CommandId command, boolean itemInMouth, boolean itemCaptured, boolean itemOnBelt) implements Answer {}

    record PrintEnded(CommandId command, Print outcome, String why) implements Answer {}

    /** What became of a receipt. */
    enum Print {
        PRINTED,
        NOT_STARTED,
        PARTIAL,
        UNKNOWN
    }

    /** The patron pressed "done". */
    record PatronDone() implements ReturnEvent {}

    /** The patron said what they want of a receipt, asked or not: they are done. */
    record ReceiptChosen(ReceiptWish wish) implements ReturnEvent {}

    /** The patron has more books after all. */
    record PatronGoesOn() implements ReturnEvent {}

    /** The patron does not have the other pieces of what was put in. */
    record NoMorePieces() implements ReturnEvent {}

    /** The patron did something that shows that they are still there. */
    record PatronHere() implements ReturnEvent {}

    /** The patron says that a book which the kiosk has taken is damaged. */
    record DamageReported(ReturnId id) implements ReturnEvent {}

    record StaffCalled() implements ReturnEvent {}

    /** Somebody of the staff said that they know of this call. */
    record StaffAnswered(long call) implements ReturnEvent {}

    /** Staff have taken everything out of a bin. */
    record BinEmptied(Bin bin, Handover handover) implements ReturnEvent {}

    /** Staff want a receipt of an earlier session once more. */
    record ReprintAsked(ReceiptNumber number, List<ReturnSummary> lines) implements ReturnEvent {
        public ReprintAsked {
            lines = List.copyOf(lines);
        }
    }

    record DeviceUp(Device device, String identity) implements ReturnEvent {}

    /**
     * A device cannot work.
     *
     * @param number of the fault in the catalogue; empty where the device only begins anew
     */
    record DeviceDown(Device device, String why, String number) implements ReturnEvent {}

    /** The devices whose health matters to the path of a book. */
    enum Device {
        READER,
        CHUTE,
        PRINTER,
        SCANNER
    }

    record LibraryUp(boolean canSettle, boolean steady) implements ReturnEvent {
        /** Over a link that has held for a while. */
        public LibraryUp(boolean canSettle) {
            this(canSettle, true);
        }
    }

    record LibraryDown(String why) implements ReturnEvent {}

    /**
     * The library's clock has begun to differ too much from the machine's, which is right, or agrees again.
     *
     * @param ahead of the library's; below zero where it lags
     */
    record LibraryClock(Duration ahead, boolean agrees) implements ReturnEvent {}

    /** What the platform says of the item that it was asked for. */
    record PurchaseLookedUp(CommandId command, PurchaseAnswer answer) implements Answer {}

    /**
     * An outside party has this row of the outbox.
     *
     * @param body the row's
     * @param said what the party answered of a purchase; {@link PurchaseAnswer.NotKnown} where it says nothing of one
     */
    record EventTaken(String destination, long row, String body, PurchaseAnswer said) implements ReturnEvent {}

    /** An outside party will never take this row of the outbox. */
    record EventRejected(String destination, long row, String why) implements ReturnEvent {}

    /** What became of tasks, as the platform tells it, in the order of the numbers. */
    record TasksChanged(List<TaskChange> changes) implements ReturnEvent {
        public TasksChanged {
            changes = List.copyOf(changes);
        }
    }

    /** Facts can no longer be made durable: nothing new is begun. */
    record JournalDown(String why, String number) implements ReturnEvent {}

    record JournalUp() implements ReturnEvent {}

    /** A deadline may have come. */
    record Tick() implements ReturnEvent {}
}
