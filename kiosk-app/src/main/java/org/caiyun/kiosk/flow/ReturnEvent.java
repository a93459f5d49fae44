package org.caiyun.kiosk.flow;

import java.util.List;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.TagImage;
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

    record TagsRead(CommandId command, List<TagImage> images) implements Answer {
        public TagsRead {
            images = List.copyOf(images);
        }
    }

    record ReadFailed(CommandId command, Obstacle obstacle, String detail) implements Answer {}

    record Captured(CommandId command) implements Answer {}

    record NotCaptured(CommandId command, boolean stillInMouth) implements Answer {}

    record TakenBack(CommandId command) implements Answer {}

    record NotTaken(CommandId command) implements Answer {}

    record CheckInEnded(CommandId command, CheckInOutcome outcome) implements Answer {}

    record MarkSet(CommandId command, MarkOutcome outcome) implements Answer {}

    record ItemLanded(CommandId command, int output) implements Answer {}

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
    record PatronDone(boolean wantsReceipt) implements ReturnEvent {}

    record DeviceUp(Device device, String identity) implements ReturnEvent {}

    record DeviceDown(Device device, String why) implements ReturnEvent {}

    /** The devices whose health matters to the path of a book. */
    enum Device {
        READER,
        CHUTE,
        PRINTER
    }

    record LibraryUp(boolean canSettle) implements ReturnEvent {}

    record LibraryDown(String why) implements ReturnEvent {}

    /** Facts can no longer be made durable: nothing new is begun. */
    record JournalDown(String why) implements ReturnEvent {}

    record JournalUp() implements ReturnEvent {}

    /** A deadline may have come. */
    record Tick() implements ReturnEvent {}
}
