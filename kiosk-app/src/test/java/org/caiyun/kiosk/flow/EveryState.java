package org.caiyun.kiosk.flow;

import java.time.ZoneId;
import java.util.function.Supplier;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.journal.JournalWriter;
import org.caiyun.kiosk.journal.KioskFact;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.store.ModelledStore;

/** Every kind of state there is, each come to by real steps. */
enum EveryState {
    EMPTY(Run::ready),
    STARTING(() -> new Run(ReceiptMode.ASK)),
    WAITING(() -> chuteAway(Run.ready()).on(new ReturnEvent.ItemInserted())),
    READING(() -> Run.ready().on(new ReturnEvent.ItemInserted())),
    READING_PAUSED(EveryState::readingPaused),
    CAPTURING(() -> Run.ready().inserted(Run.OURS)),
    COUNTING(() -> sensed(Run.ready().inserted(Run.OURS).after(Deadlines.USUAL.capture()), true, true)),
    COUNTING_IN_THE_MOUTH(() -> sensed(Run.ready().inserted(Run.OURS).after(Deadlines.USUAL.capture()), true, false)),
    COUNTING_INSIDE(EveryState::shutIn),
    COUNTING_INSIDE_PAUSED(EveryState::countingPaused),
    GIVING_BACK(() -> Run.ready().inserted(Run.FOREIGN)),
    CHECKING_IN(() -> Run.ready().inserted(Run.OURS).captured()),
    CHECKING_IN_PAUSED(() -> restarted(CHECKING_IN.run())),
    SECURING(() -> CHECKING_IN.run().answered(Run.CHECKED_IN)),
    SECURING_RESTARTED(() -> restarted(SECURING.run())),
    SECURING_PAUSED(EveryState::securingPaused),
    TRAVELLING(() -> SECURING.run().marked(new MarkOutcome.Written())),
    TRAVELLING_RESUMED(() -> sensed(TRAVELLING.run().after(Deadlines.USUAL.route()), false, true)),
    LOCATING_INTO_MACHINE(() -> CAPTURING.run().after(Deadlines.USUAL.capture())),
    LOCATING_INTO_MACHINE_PAUSED(() -> restarted(CAPTURING.run())),
    LOCATING_PULLED_OUT(EveryState::pulledOut),
    LOCATING_TO_PATRON(() -> GIVING_BACK.run().after(Deadlines.USUAL.giveBack())),
    LOCATING_TO_PATRON_PAUSED(() -> restarted(GIVING_BACK.run())),
    LOCATING_INTO_BIN(() -> TRAVELLING.run().after(Deadlines.USUAL.route())),
    LOCATING_INTO_BIN_PAUSED(() -> failed(TRAVELLING.run())),
    WAY_BLOCKED(() -> jammed(TRAVELLING.run())),
    WAY_BLOCKED_PAUSED(() -> chuteAway(WAY_BLOCKED.run()).after(Deadlines.USUAL.sense())),
    WAY_BLOCKED_RESTARTED(() -> restarted(WAY_BLOCKED.run())),
    SESSION_OPEN(() -> TRAVELLING.run().landed()),
    SESSION_WARNED(() -> SESSION_OPEN.run().after(Deadlines.USUAL.session())),
    SESSION_CHOOSING(() -> SESSION_OPEN.run().on(new ReturnEvent.PatronDone())),
    SESSION_CHOOSING_WITH_A_BOOK(() -> SECURING.run().on(new ReturnEvent.PatronDone())),
    SESSION_DONE_WITH_RECEIPT(() -> chosen(SECURING.run(), ReceiptWish.PRINT)),
    SESSION_DONE_WITH_CODE(() -> chosen(SECURING.run(), ReceiptWish.CODE)),
    SESSION_DONE_WITHOUT(() -> chosen(SECURING.run(), ReceiptWish.NONE)),
    SESSION_TIMED_OUT(EveryState::timedOut),
    PRINTING(() -> chosen(SESSION_OPEN.run(), ReceiptWish.PRINT)),
    PRINTING_WITH_THE_NEXT_BOOK(() -> PRINTING.run().inserted(Run.OURS)),
    PARTING_NOT_WANTED(() -> chosen(SESSION_OPEN.run(), ReceiptWish.NONE)),
    PARTING_CODE(() -> chosen(SESSION_OPEN.run(), ReceiptWish.CODE)),
    PARTING_PRINTED(() -> printed(ReturnEvent.Print.PRINTED)),
    PARTING_FAILED(() -> printed(ReturnEvent.Print.PARTIAL)),
    OWED(() -> landed(CHECKING_IN.run().answered(new CheckInOutcome.Unreachable("no link")))),
    OWED_TO_A_LIBRARY_THAT_CANNOT_SETTLE(() -> unconfirmed().on(new ReturnEvent.LibraryUp(false))),
    REPLAY(() -> OWED.run().after(Deadlines.USUAL.replay())),
    REPLAY_WITH_THE_NEXT_BOOK(EveryState::replayBeside),
    LINK_AWAY(() -> CAPTURING.run().on(new ReturnEvent.LibraryDown("gone"))),
    CALLING(() -> CAPTURING.run().on(new ReturnEvent.StaffCalled())),
    CALL_ANSWERED(EveryState::callAnswered),
    CALL_UNANSWERED(() -> CALLING.run().after(Deadlines.USUAL.answer())),
    CALL_NOBODY_THERE(
            () -> Run.at(OpeningHours.always(ZoneId.of("Asia/Shanghai")), false).on(new ReturnEvent.StaffCalled())),
    READING_WITHOUT_A_DISK(() -> withoutDisk(READING.run())),
    CAPTURING_WITHOUT_A_DISK(() -> withoutDisk(CAPTURING.run())),
    CHECKING_IN_WITHOUT_A_DISK(() -> withoutDisk(CHECKING_IN.run())),
    TRAVELLING_WITHOUT_A_DISK(() -> withoutDisk(TRAVELLING.run())),
    PRINTING_WITHOUT_A_DISK(() -> withoutDisk(PRINTING.run())),
    CAPTURING_A_SET(() -> Run.withWholeSets().inserted(Run.OURS)),
    FULL(EveryState::fullBin),
    KEEPING_WHAT_IS_LEFT_LYING(EveryState::leftLying);

    private static final DeviceFault GONE = new DeviceFault.Disconnected("gone");

    // a way is a chain of steps from a fresh run: it keeps nothing between two calls
    @SuppressWarnings("ImmutableEnumChecker")
    private final Supplier<Run> way;

    EveryState(Supplier<Run> way) {
        this.way = way;
    }

    Run run() {
        return way.get();
    }

    /** Killed, and started again from its facts. */
    private static Run restarted(Run run) {
        var store = new ModelledStore(Run.IDENTITY.journal());
        store.commit(new JournalWriter(store.contents(), "boot-1").seal(run.facts, run.now.uptime(), Run.EIGHT, false));
        run.take(Recovery.start(store.reopened().contents(), Run.IDENTITY, run.rules, "test", run.now));
        return run;
    }

    private static Run chuteAway(Run run) {
        return run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.CHUTE, "gone", "E201"));
    }

    private static Run readerAway(Run run) {
        return run.on(new ReturnEvent.DeviceDown(ReturnEvent.Device.READER, "gone", "E101"));
    }

    private static Run withoutDisk(Run run) {
        return run.on(new ReturnEvent.JournalDown("full", "E701"));
    }

    private static CommandId awaited(Run run) {
        return EveryEvent.awaited(run.state).getFirst();
    }

    private static Run readingPaused() {
        var run = readerAway(READING.run());
        return run.on(new ReturnEvent.ReadFailed(awaited(run), Obstacle.READER_FAILED, "gone"));
    }

    private static Run securingPaused() {
        var run = readerAway(SECURING.run());
        return run.on(new ReturnEvent.MarkSet(awaited(run), new MarkOutcome.ReaderFailed(GONE)));
    }

    private static Run pulledOut() {
        var run = CAPTURING.run();
        return run.on(new ReturnEvent.NotCaptured(awaited(run), false)).after(Deadlines.USUAL.sense());
    }

    private static Run shutIn() {
        var run = CAPTURING.run();
        return run.on(new ReturnEvent.Captured(awaited(run)));
    }

    private static Run countingPaused() {
        var run = readerAway(COUNTING_INSIDE.run());
        return run.on(new ReturnEvent.ReadFailed(awaited(run), Obstacle.READER_FAILED, "gone"));
    }

    private static Run failed(Run run) {
        return run.on(new ReturnEvent.ChuteFailed(awaited(run), GONE));
    }

    private static Run jammed(Run run) {
        return run.on(new ReturnEvent.Jammed(awaited(run), Position.BELT));
    }

    private static Run sensed(Run run, boolean mouth, boolean captive) {
        return run.on(new ReturnEvent.Sensed(awaited(run), mouth, captive, false));
    }

    private static Run chosen(Run run, ReceiptWish wish) {
        return run.on(new ReturnEvent.ReceiptChosen(wish));
    }

    private static Run printed(ReturnEvent.Print outcome) {
        var run = PRINTING.run();
        return run.on(new ReturnEvent.PrintEnded(awaited(run), outcome, ""));
    }

    private static Run landed(Run run) {
        return run.marked(new MarkOutcome.Written()).landed();
    }

    /** The question about the receipt runs out while the book is still on its way. */
    private static Run timedOut() {
        var run = TRAVELLING.run().on(new ReturnEvent.PatronDone());
        run.after(Deadlines.USUAL.route());
        return run.after(Deadlines.USUAL.answer().minus(Deadlines.USUAL.route()));
    }

    /** The library is owed a check-in and is asked for it while the next book is being captured. */
    private static Run replayBeside() {
        var run = OWED.run().inserted(Run.OURS);
        return run.after(Deadlines.USUAL.replay());
    }

    private static Run fullBin() {
        var run = Run.withRoomFor(1);
        return landed(run.inserted(Run.OURS).captured().answered(Run.CHECKED_IN));
    }

    private static Run leftLying() {
        var run = GIVING_BACK.run();
        return run.on(new ReturnEvent.NotTaken(awaited(run)));
    }

    private static Run callAnswered() {
        var run = CALLING.run();
        return run.on(new ReturnEvent.StaffAnswered(
                run.fact(KioskFact.StaffCalled.class).call()));
    }

    private static Run unconfirmed() {
        return landed(CHECKING_IN.run().answered(new CheckInOutcome.Unconfirmed("lost")));
    }
}
