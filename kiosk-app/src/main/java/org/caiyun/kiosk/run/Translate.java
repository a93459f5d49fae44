package org.caiyun.kiosk.run;

import java.util.List;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.chute.ChuteEvent;
import org.caiyun.device.printer.PrintOutcome;
import org.caiyun.device.printer.PrinterAnswer;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.scan.ScannerEvent;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.flow.ReturnEvent.Print;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Projection;
import org.caiyun.kiosk.library.LibraryEvent;
import org.caiyun.kiosk.platform.PlatformOutput;

/** From the words of devices and the library to the words of the path. */
final class Translate {
    private Translate() {}

    static List<ReturnEvent> reader(RfidAnswer answer) {
        return List.of(
                switch (answer) {
                    case RfidAnswer.TagsRead(var id, var images, var cards) ->
                        // a card's number is a patron's, and goes no further
                        new ReturnEvent.TagsRead(id, images, !cards.isEmpty());
                    case RfidAnswer.Unstable(var id, var what) ->
                        new ReturnEvent.ReadFailed(id, Obstacle.UNSTABLE, what);
                    case RfidAnswer.ReadFailed(var id, var fault) ->
                        new ReturnEvent.ReadFailed(id, Obstacle.READER_FAILED, text(fault));
                    case RfidAnswer.MarkSet(var id, var outcome) -> new ReturnEvent.MarkSet(id, outcome);
                });
    }

    static List<ReturnEvent> chute(ChuteEvent event) {
        return switch (event) {
            case ChuteEvent.ItemInserted() -> List.of(new ReturnEvent.ItemInserted());
            case ChuteEvent.ItemWithdrawn() -> List.of(new ReturnEvent.ItemWithdrawn());
            case ChuteEvent.FoundInside(var at) -> List.of(new ReturnEvent.FoundInside(at));
            case ChuteEvent.Captured(var id, var countable) -> List.of(new ReturnEvent.Captured(id, countable));
            case ChuteEvent.NotCaptured(var id, var inMouth) -> List.of(new ReturnEvent.NotCaptured(id, inMouth));
            case ChuteEvent.TakenBack(var id) -> List.of(new ReturnEvent.TakenBack(id));
            case ChuteEvent.NotTaken(var id) -> List.of(new ReturnEvent.NotTaken(id));
            case ChuteEvent.ItemLanded(var id, var output, var alone) ->
                List.of(new ReturnEvent.ItemLanded(id, output, alone));
            case ChuteEvent.Jammed(var id, var at) -> List.of(new ReturnEvent.Jammed(id, at));
            case ChuteEvent.Sensed(var id, var mouth, var captive, var belt) ->
                List.of(new ReturnEvent.Sensed(id, mouth, captive, belt));
            // lamps are set again with the next change
            case ChuteEvent.Lit _ -> List.of();
            case ChuteEvent.Failed(var id, var fault) ->
                id.number() < 0 ? List.of() : List.of(new ReturnEvent.ChuteFailed(id, fault));
        };
    }

    static List<ReturnEvent> printer(PrinterAnswer answer) {
        return switch (answer) {
            case PrinterAnswer.PrintEnded(var id, var outcome) ->
                List.of(
                        switch (outcome) {
                            case PrintOutcome.Printed() -> new ReturnEvent.PrintEnded(id, Print.PRINTED, "");
                            case PrintOutcome.NotStarted(var fault) ->
                                new ReturnEvent.PrintEnded(id, Print.NOT_STARTED, text(fault));
                            case PrintOutcome.Partial(var fault) ->
                                new ReturnEvent.PrintEnded(id, Print.PARTIAL, text(fault));
                            case PrintOutcome.Unknown(var why) -> new ReturnEvent.PrintEnded(id, Print.UNKNOWN, why);
                        });
            case PrinterAnswer.PaperLow _ -> List.of();
        };
    }

    static List<ReturnEvent> scanner(ScannerEvent event) {
        return List.of(
                switch (event) {
                    case ScannerEvent.Scanned(var text) -> new ReturnEvent.LabelScanned(text);
                });
    }

    static List<ReturnEvent> library(LibraryEvent event) {
        return List.of(
                switch (event) {
                    case LibraryEvent.CheckInEnded(var id, var outcome) -> new ReturnEvent.CheckInEnded(id, outcome);
                    case LibraryEvent.LinkUp(var canSettle, var steady) -> new ReturnEvent.LibraryUp(canSettle, steady);
                    case LibraryEvent.LinkDown(var fault) -> new ReturnEvent.LibraryDown(text(fault));
                    case LibraryEvent.ClockCompared(var ahead, var agrees) ->
                        new ReturnEvent.LibraryClock(ahead, agrees);
                });
    }

    static ReturnEvent platform(PlatformOutput.News news) {
        return switch (news) {
            case PlatformOutput.PurchaseLookedUp(var id, var answer) -> new ReturnEvent.PurchaseLookedUp(id, answer);
            case PlatformOutput.EventTaken(var row, var body, var said) ->
                new ReturnEvent.EventTaken(Projection.PLATFORM, row, body, said);
            case PlatformOutput.EventRejected(var row, var why) ->
                new ReturnEvent.EventRejected(Projection.PLATFORM, row, why);
            case PlatformOutput.TasksChanged(var changes) -> new ReturnEvent.TasksChanged(changes);
        };
    }

    static String text(DeviceFault fault) {
        return switch (fault) {
            case DeviceFault.Disconnected(var why) -> "disconnected: " + why;
            case DeviceFault.Silent(var waited) -> "silent for " + waited.toMillis() + " ms";
            case DeviceFault.Garbled(var what) -> "garbled: " + what;
            case DeviceFault.WrongDevice(var expected, var found) -> "expected " + expected + ", found " + found;
            case DeviceFault.Refused(var reason) -> "refused: " + reason;
            case DeviceFault.NeedsHands(var what) -> "needs hands: " + what;
            case DeviceFault.Busy(var with) -> "busy with " + with;
        };
    }
}
