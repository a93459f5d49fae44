package org.caiyun.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.TaskChange;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;

/** Every event that there is: each notice, and each answer in all its words, to whom awaits one and to nobody. */
final class EveryEvent {
    /** A command that was never asked. */
    static final CommandId NOBODYS = new CommandId(9_999);

    private static final DeviceFault SILENT = new DeviceFault.Silent(Duration.ofSeconds(1));

    /** The platform was told of a return whose purchase nobody knew. */
    static final String REPORTED = """
            {"return":"NMG-01/J1/9999","barcode":"123456789012","purchase":"","library":"queued",\
            "tags":[],"bin":1,"position":1,"tasked":false}""";

    private EveryEvent() {}

    static List<ReturnEvent> in(MachineState state) {
        var events = new ArrayList<>(notices(state));
        for (var command : awaited(state)) {
            events.addAll(answers(command));
        }
        events.addAll(answers(NOBODYS));
        return events;
    }

    /** The commands whose answers somebody in this state waits for. */
    static List<CommandId> awaited(MachineState state) {
        var asks = new ArrayList<Ask>();
        state.books().values().forEach(book -> asks.add(book.ask()));
        if (state.slot() instanceof SlotState.Reading reading) {
            asks.add(reading.ask());
        }
        if (state.service().way() instanceof Service.Way.Blocked way) {
            asks.add(way.ask());
        }
        var commands = new ArrayList<CommandId>();
        for (var ask : asks) {
            if (ask instanceof Ask.Asked(var command)) {
                commands.add(command);
            }
        }
        if (state.replay() instanceof Replay.Asking asking) {
            commands.add(asking.command());
        }
        if (state.printing() instanceof Printing.Busy busy) {
            commands.add(busy.command());
        }
        return commands;
    }

    private static List<ReturnEvent> notices(MachineState state) {
        var events = new ArrayList<ReturnEvent>(List.of(
                new ReturnEvent.ItemInserted(),
                new ReturnEvent.ItemWithdrawn(),
                new ReturnEvent.LabelScanned("123456789012"),
                new ReturnEvent.LabelScanned("9787115428028"),
                new ReturnEvent.PatronDone(),
                new ReturnEvent.PatronGoesOn(),
                new ReturnEvent.NoMorePieces(),
                new ReturnEvent.PatronHere(),
                new ReturnEvent.StaffCalled(),
                new ReturnEvent.StaffAnswered(1),
                new ReturnEvent.BinEmptied(Run.ORDINARY, Handover.UNSAID),
                new ReturnEvent.ReprintAsked(new ReceiptNumber("NMG-01", "J1", 1), List.of()),
                new ReturnEvent.LibraryUp(true),
                new ReturnEvent.LibraryUp(false),
                new ReturnEvent.LibraryDown("gone"),
                new ReturnEvent.LibraryClock(Duration.ofHours(8), false),
                new ReturnEvent.LibraryClock(Duration.ZERO, true),
                new ReturnEvent.JournalDown("full", "E701"),
                new ReturnEvent.JournalUp(),
                new ReturnEvent.Tick()));
        events.add(new ReturnEvent.FoundInside(Position.BELT));
        events.add(new ReturnEvent.EventTaken("platform", 7, REPORTED, new PurchaseAnswer.NotKnown()));
        events.add(new ReturnEvent.EventRejected("platform", 7, "400"));
        events.add(new ReturnEvent.TasksChanged(
                List.of(new TaskChange(state.lastTaskChange() + 1, "NMG-01/J1/1", TaskState.IN_WORK, Instant.EPOCH))));
        for (var wish : ReceiptWish.values()) {
            events.add(new ReturnEvent.ReceiptChosen(wish));
        }
        for (var device : ReturnEvent.Device.values()) {
            events.add(new ReturnEvent.DeviceUp(device, "it"));
            events.add(new ReturnEvent.DeviceDown(device, "gone", "E201"));
        }
        if (state.call() instanceof StaffCall.Calling(var call, var _)) {
            events.add(new ReturnEvent.StaffAnswered(call));
        }
        var returns = new TreeSet<>(state.session().returns().keySet());
        returns.add(new ReturnId("NMG-01", "J1", 9_999));
        returns.forEach(id -> events.add(new ReturnEvent.DamageReported(id)));
        return events;
    }

    private static List<ReturnEvent> answers(CommandId id) {
        var events = new ArrayList<ReturnEvent>(List.of(
                new ReturnEvent.TagsRead(id, List.of()),
                new ReturnEvent.TagsRead(id, List.of(Run.OURS)),
                new ReturnEvent.TagsRead(id, List.of(Run.FOREIGN)),
                new ReturnEvent.TagsRead(id, List.of(Run.OURS, Run.FOREIGN)),
                new ReturnEvent.ReadFailed(id, Obstacle.READER_FAILED, ""),
                new ReturnEvent.Captured(id),
                new ReturnEvent.NotCaptured(id, true),
                new ReturnEvent.NotCaptured(id, false),
                new ReturnEvent.TakenBack(id),
                new ReturnEvent.NotTaken(id),
                new ReturnEvent.ItemLanded(id, 1, true),
                new ReturnEvent.ItemLanded(id, 2, false),
                new ReturnEvent.ChuteFailed(id, SILENT),
                new ReturnEvent.PurchaseLookedUp(id, new PurchaseAnswer.NotKnown()),
                new ReturnEvent.PurchaseLookedUp(id, new PurchaseAnswer.Silent("no link"))));
        for (var outcome : List.of(
                Run.CHECKED_IN,
                Run.HOLD,
                new CheckInOutcome.Refused(Refusal.NOT_ON_LOAN, CheckInAnswer.bare(false, "")),
                new CheckInOutcome.Unconfirmed("lost"),
                new CheckInOutcome.Unreachable("no link"))) {
            events.add(new ReturnEvent.CheckInEnded(id, outcome));
        }
        for (var outcome : List.of(
                new MarkOutcome.Written(),
                new MarkOutcome.Already(),
                new MarkOutcome.TagGone(),
                new MarkOutcome.Locked("12"),
                new MarkOutcome.ReadsOtherwise("AFI 01"),
                new MarkOutcome.ReaderFailed(SILENT))) {
            events.add(new ReturnEvent.MarkSet(id, outcome));
        }
        for (var at : Position.values()) {
            events.add(new ReturnEvent.Jammed(id, at));
        }
        for (int seen = 0; seen < 8; seen++) {
            events.add(new ReturnEvent.Sensed(id, (seen & 1) > 0, (seen & 2) > 0, (seen & 4) > 0));
        }
        for (var outcome : ReturnEvent.Print.values()) {
            events.add(new ReturnEvent.PrintEnded(id, outcome, ""));
        }
        return events;
    }
}
