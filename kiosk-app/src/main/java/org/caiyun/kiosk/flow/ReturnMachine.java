package org.caiyun.kiosk.flow;

import org.caiyun.kiosk.flow.ReturnEvent.CheckInEnded;
import org.caiyun.kiosk.flow.ReturnEvent.ItemInserted;
import org.caiyun.kiosk.flow.ReturnEvent.ItemLanded;
import org.caiyun.kiosk.flow.ReturnEvent.ItemWithdrawn;
import org.caiyun.kiosk.flow.ReturnEvent.MarkSet;
import org.caiyun.kiosk.flow.ReturnEvent.PatronDone;
import org.caiyun.kiosk.flow.ReturnEvent.PrintEnded;
import org.caiyun.kiosk.flow.ReturnEvent.ReadFailed;
import org.caiyun.kiosk.flow.ReturnEvent.TagsRead;
import org.caiyun.kiosk.flow.ReturnEvent.Tick;

/**
 * The path of one book: (state, event, now) to (state, facts, commands). It knows no clock, thread, device or disk; the
 * numbers are the rows of the table in docs/architecture.md.
 */
public final class ReturnMachine implements ReturnPath {
    private final Rules rules;

    public ReturnMachine(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Step on(MachineState state, ReturnEvent event, Moment now) {
        var draft = new Draft(state, rules, now);
        switch (event) {
            // 1  the slot sees an item: read its tag
            case ItemInserted _ -> InSlot.inserted(draft);
            case ItemWithdrawn _ -> InSlot.withdrawn(draft);
            // 2-4  the tag is decoded; take the item or give it back
            case TagsRead answer -> InSlot.tagsRead(draft, answer);
            case ReadFailed answer -> InSlot.readFailed(draft, answer);
            case ReturnEvent.LabelScanned(var text) -> InSlot.labelScanned(draft, text);
            // b  given back: taken away, or left lying
            case ReturnEvent.TakenBack answer -> GivingItBack.takenBack(draft, answer);
            case ReturnEvent.NotTaken answer -> GivingItBack.notTaken(draft, answer);
            // 5  out of the patron's hands: check it in
            case ReturnEvent.Captured answer -> Capture.captured(draft, answer);
            case ReturnEvent.NotCaptured answer -> Capture.notCaptured(draft, answer);
            // 6-7  the library answers, or does not: bin, flags, mark
            case CheckInEnded answer -> AtLibrary.checkInEnded(draft, answer);
            // 8  the mark is set and read back
            case MarkSet answer -> Security.markSet(draft, answer);
            // 9  it lands, or is stuck
            case ItemLanded answer -> Transport.landed(draft, answer);
            case ReturnEvent.Jammed answer -> Transport.jammed(draft, answer);
            case ReturnEvent.ChuteFailed answer -> Transport.failed(draft, answer);
            case ReturnEvent.FoundInside(var at) -> Transport.foundInside(draft, at);
            case ReturnEvent.Sensed answer -> Transport.sensed(draft, answer);
            // 10  the patron is told: kiosk.ui.ScreenMapper draws every state
            // 11  the patron is done: receipt
            case PatronDone _ -> AtEnd.patronDone(draft);
            case ReturnEvent.ReceiptChosen(var wish) -> AtEnd.receiptChosen(draft, wish);
            case ReturnEvent.PatronGoesOn _ -> AtEnd.goOn(draft);
            case ReturnEvent.NoMorePieces _ -> AtEnd.noMorePieces(draft);
            case ReturnEvent.PatronHere _ -> AtEnd.patronHere(draft);
            case PrintEnded answer -> AtEnd.printEnded(draft, answer);
            // beside the path: what patrons tell staff, and what staff do
            case ReturnEvent.DamageReported(var id) -> AtDesk.damaged(draft, id);
            case ReturnEvent.StaffCalled _ -> AtDesk.callStaff(draft);
            case ReturnEvent.StaffAnswered(var call) -> AtDesk.staffAnswered(draft, call);
            case ReturnEvent.BinEmptied(var bin, var handover) -> AtDesk.binEmptied(draft, bin, handover);
            case ReturnEvent.ReprintAsked(var number, var lines) -> AtEnd.reprint(draft, number, lines);
            // beside the path: the platform, which nothing waits for
            case ReturnEvent.PurchaseLookedUp answer -> AtPlatform.lookedUp(draft, answer);
            case ReturnEvent.EventTaken taken -> AtPlatform.taken(draft, taken);
            case ReturnEvent.EventRejected rejected -> AtPlatform.rejected(draft, rejected);
            case ReturnEvent.TasksChanged(var changes) -> AtPlatform.tasksChanged(draft, changes);
            // around the path: devices, link, journal, deadlines
            case ReturnEvent.DeviceUp up -> InService.deviceUp(draft, up);
            case ReturnEvent.DeviceDown down -> InService.deviceDown(draft, down);
            case ReturnEvent.LibraryUp up -> InService.libraryUp(draft, up);
            case ReturnEvent.LibraryDown down -> InService.libraryDown(draft, down);
            case ReturnEvent.LibraryClock compared -> WallClock.compared(draft, compared);
            case ReturnEvent.JournalDown down -> InService.journalDown(draft, down);
            case ReturnEvent.JournalUp _ -> InService.journalUp(draft);
            case Tick _ -> Overdue.check(draft);
        }
        return settle(draft);
    }

    /**
     * What follows from any event: times are put right, the session ends, the next item begins, owed check-ins go out,
     * lamps show it, and the scanner looks or rests.
     */
    static Step settle(Draft draft) {
        WallClock.look(draft);
        AtEnd.endSession(draft);
        InService.lookAtTheClock(draft);
        InSlot.beginWaiting(draft);
        Repayment.goOn(draft);
        InService.showLamps(draft);
        InService.tellScanner(draft);
        return draft.step();
    }
}
