package org.caiyun.sim.soak.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.sim.peer.Sip2Fault;
import org.caiyun.sim.scenario.Trouble;
import org.caiyun.sim.stage.SteppedStage;

/** What is done first, so that the kiosk comes into the state of a row. */
final class Towards {
    private final SteppedStage stage;
    private final Random random;
    private final Deeds deeds;

    Towards(SteppedStage stage, Random random, Deeds deeds) {
        this.stage = stage;
        this.random = random;
        this.deeds = deeds;
    }

    /** What brings the kiosk towards the state of a row; the row is waited for afterwards. */
    List<Runnable> first(String row) {
        return switch (row) {
            case "NOBODY" ->
                List.of(
                        deeds::settle,
                        () -> deeds.inject(new Sip2Fault.Late(deeds.moment(900))),
                        () -> deeds.insert(deeds.any("b", "b", "foreign", "locked", "double")),
                        () -> stage.pass(deeds.moment(4_000)),
                        deeds::reprint);
            case "READING", "SLOT_READING", "SLOT_HELD", "CAPTURING", "CHECKING_IN", "SECURING", "TRAVELLING" ->
                List.of(deeds::settle, () -> deeds.insert(deeds.any("b", "b", "b", "shelved", "locked", "double")));
            case "COUNTING_INSIDE" -> List.of(deeds::settle, () -> deeds.insert("b"));
            case "COUNTING_INSIDE_PAUSED" ->
                List.of(
                        deeds::settle,
                        () -> deeds.insert("b"),
                        () -> deeds.until(PathRow.CAPTURING),
                        () -> deeds.soon(900, () -> deeds.cut(LineName.READER, 2_500)));
            case "SLOT_READING_PAUSED" ->
                List.of(deeds::settle, () -> deeds.cut(LineName.READER, 1_500), () -> deeds.insert("b"));
            case "SECURING_PAUSED" ->
                List.of(
                        deeds::settle,
                        () -> deeds.insert("b"),
                        () -> deeds.until(PathRow.SECURING),
                        () -> deeds.cut(LineName.READER, 800));
            case "GIVING_BACK" -> List.of(deeds::settle, () -> deeds.insert("foreign"));
            case "CHECKING_IN_PAUSED" ->
                List.of(
                        deeds::settle,
                        deeds::slowLibrary,
                        () -> deeds.insert("b"),
                        () -> deeds.until(PathRow.CHECKING_IN),
                        () -> deeds.cut(LineName.LIBRARY, 4_000),
                        deeds::restart);
            case "COUNTING" ->
                List.of(
                        deeds::settle,
                        () -> deeds.insert("b"),
                        () -> deeds.until(PathRow.CAPTURING),
                        () -> stage.pass(deeds.moment(600)),
                        () -> deeds.put(Trouble.Part.CHUTE, Trouble.Kind.MOUTH_ON),
                        () -> deeds.stay(Trouble.Part.READER, Trouble.Kind.SLOW),
                        deeds::restart);
            case "LOCATING_INTO_MACHINE" ->
                List.of(
                        deeds::settle,
                        () -> deeds.insert("b"),
                        () -> deeds.until(PathRow.CAPTURING),
                        () -> deeds.cut(LineName.CHUTE, 4_000));
            case "LOCATING_TO_PATRON" ->
                List.of(
                        deeds::settle,
                        () -> deeds.insert("foreign"),
                        () -> deeds.until(PathRow.GIVING_BACK),
                        () -> deeds.cut(LineName.CHUTE, 4_000));
            case "LOCATING_INTO_BIN" ->
                List.of(
                        deeds::settle,
                        () -> deeds.insert("b"),
                        () -> deeds.until(PathRow.TRAVELLING),
                        () -> deeds.cut(LineName.CHUTE, 4_000));
            case "TRAVELLING_RESUMED" ->
                List.of(
                        deeds::settle,
                        () -> deeds.insert("b"),
                        () -> deeds.until(PathRow.TRAVELLING),
                        random.nextBoolean() ? deeds::restart : () -> deeds.cut(LineName.CHUTE, 300));
            case "SESSION_OPEN", "SESSION_WARNED" -> List.of(() -> deeds.insert("b"));
            case "SESSION_CHOOSING" ->
                List.of(
                        () -> deeds.insert("b"),
                        () -> deeds.until(PathRow.TRAVELLING),
                        () -> stage.press(new PatronIntent.Done()));
            case "SESSION_DONE_WITH_RECEIPT" ->
                List.of(() -> deeds.insert("b"), deeds::someBook, () -> deeds.choose(ReceiptChoice.PRINT));
            case "SESSION_DONE_WITH_CODE" ->
                List.of(() -> deeds.insert("b"), deeds::someBook, () -> deeds.choose(ReceiptChoice.QR));
            case "SESSION_DONE_WITHOUT" ->
                List.of(() -> deeds.insert("b"), deeds::someBook, () -> deeds.choose(ReceiptChoice.NONE));
            case "SESSION_TIMED_OUT" ->
                List.of(
                        deeds::settle,
                        () -> deeds.insert(deeds.any("b", "b", "foreign")),
                        () -> deeds.until(deeds.any(
                                PathRow.CAPTURING,
                                PathRow.CHECKING_IN,
                                PathRow.SECURING,
                                PathRow.TRAVELLING,
                                PathRow.GIVING_BACK)),
                        () -> stage.press(new PatronIntent.Done()),
                        this::leaveFor);
            case "PARTING_NOT_WANTED" ->
                List.of(
                        deeds::settle,
                        () -> deeds.insert("b"),
                        deeds::someBook,
                        () -> deeds.choose(ReceiptChoice.NONE));
            case "PARTING_CODE" ->
                List.of(deeds::settle, () -> deeds.insert("b"), deeds::someBook, () -> deeds.choose(ReceiptChoice.QR));
            case "PARTING_PRINTING", "PARTING_PRINTED", "PRINTING_BUSY", "PRINTING" ->
                List.of(
                        deeds::settle,
                        () -> deeds.insert("b"),
                        deeds::someBook,
                        () -> deeds.choose(ReceiptChoice.PRINT));
            case "PARTING_FAILED" ->
                List.of(
                        deeds::settle,
                        () -> deeds.put(Trouble.Part.PRINTER, Trouble.Kind.PAPER_OUT),
                        () -> deeds.insert("b"),
                        deeds::someBook,
                        () -> deeds.choose(ReceiptChoice.PRINT));
            case "REPLAY_ASKING", "REPLAY", "PARTING_REPLAY" ->
                List.of(
                        deeds::settle,
                        () -> deeds.inject(new Sip2Fault.HangUp(random.nextBoolean())),
                        () -> deeds.insert("b"),
                        () -> deeds.until(PathRow.TRAVELLING),
                        deeds::slowLibrary,
                        () -> deeds.insert("foreign"));
            case "CALL_CALLING", "CALL_UNANSWERED", "CALL_NOBODY_THERE" ->
                List.of(() -> stage.press(new PatronIntent.Help()), () -> deeds.insert("b"));
            case "CALL_ANSWERED" ->
                List.of(
                        () -> stage.press(new PatronIntent.Help()),
                        () -> stage.pass(deeds.moment(50)),
                        deeds::answerCall,
                        () -> deeds.insert("b"));
            case "JOURNAL_AWAY" ->
                List.of(
                        () -> deeds.insert(random.nextBoolean() ? "b" : "foreign"),
                        () -> stage.pass(deeds.moment(3_000)),
                        () -> deeds.cutDisk(6_000));
            case "READER_AWAY" ->
                List.of(() -> deeds.insert("b"), deeds::someBook, () -> deeds.cut(LineName.READER, 4_000));
            case "CHUTE_AWAY" ->
                List.of(() -> deeds.insert("b"), deeds::someBook, () -> deeds.cut(LineName.CHUTE, 4_000));
            case "LINK_AWAY" ->
                List.of(() -> deeds.insert("b"), deeds::someBook, () -> deeds.cut(LineName.LIBRARY, 9_000));
            case "LINK_CANNOT_SETTLE" ->
                List.of(() -> stage.site().acs().offersItemInformation(false), () -> deeds.cut(LineName.LIBRARY, 100));
            case "WAY_BLOCKED", "BLOCKED_WAY" ->
                random.nextBoolean()
                        ? blockedBehindABook()
                        : List.of(
                                deeds::settle,
                                () -> deeds.insert("b"),
                                () -> deeds.until(PathRow.TRAVELLING),
                                () -> deeds.stay(Trouble.Kind.JAM),
                                () -> stage.pass(Duration.ofSeconds(11)));
            default -> List.of(() -> deeds.insert(random.nextBoolean() ? "b" : "foreign"), deeds::someBook);
        };
    }

    /** Nothing becomes of the book until the question about the receipt has run out. */
    private void leaveFor() {
        stage.unplug(LineName.CHUTE);
        stage.pass(Duration.ofSeconds(random.nextBoolean() ? 5 : 61));
        stage.plug(LineName.CHUTE);
        stage.time().after(deeds.moment(2_000), () -> stage.plug(LineName.CHUTE));
    }

    /** The same for a row that the sensors are looked at in, because nobody knows the way. */
    List<Runnable> blocked(String row) {
        var deeds = new ArrayList<>(blockedBehindABook());
        switch (row) {
            case "CAPTURING" -> deeds.add(() -> this.deeds.until(PathRow.CAPTURING));
            case "TRAVELLING" -> deeds.add(() -> this.deeds.until(PathRow.TRAVELLING));
            case "COUNTING_INSIDE_PAUSED" -> deeds.add(() -> cutReaderIn(PathRow.CAPTURING, 900));
            case "SECURING_PAUSED" -> deeds.add(() -> cutReaderIn(PathRow.CHECKING_IN, 40));
            case "TRAVELLING_RESUMED" ->
                deeds.add(() -> {
                    this.deeds.until(PathRow.TRAVELLING);
                    this.deeds.cut(LineName.CHUTE, 300);
                });
            default -> {}
        }
        return deeds;
    }

    /**
     * The path has given the chute up and asks for more while it still moves: it is refused, and the board is there.
     */
    List<Runnable> busy(PathRow row) {
        boolean back = row == PathRow.LOCATING_TO_PATRON;
        return List.of(
                deeds::settle,
                () -> deeds.insert("b"),
                () -> deeds.until(PathRow.CAPTURING),
                () -> deeds.stay(back ? Trouble.Kind.MOTOR : Trouble.Kind.BELT_ON),
                () -> stage.pass(Duration.ofMillis(120)),
                () -> {
                    if (back) {
                        deeds.take();
                        deeds.insert("foreign");
                        deeds.stay(Trouble.Kind.CAPTIVE_ON);
                    } else {
                        deeds.stay(Trouble.Kind.CAPTIVE_ON);
                        deeds.stay(Trouble.Kind.MOUTH_OFF);
                    }
                });
    }

    private void cutReaderIn(PathRow row, int mostMillis) {
        deeds.until(row);
        deeds.soon(mostMillis, () -> deeds.cut(LineName.READER, 4_500));
    }

    /** A sensor is on while the board comes back during a read: the book is taken although nobody knows the way. */
    private List<Runnable> blockedBehindABook() {
        return List.of(
                deeds::settle,
                () -> deeds.stay(Trouble.Part.READER, Trouble.Kind.SLOW),
                () -> deeds.insert(deeds.any("b", "foreign")),
                () -> stage.passUntil(() -> shows(PathRow.SLOT_READING), Duration.ofSeconds(4)),
                () -> deeds.stay(deeds.any(Trouble.Kind.BELT_ON, Trouble.Kind.CAPTIVE_ON)),
                () -> deeds.cut(LineName.CHUTE, 100),
                () -> stage.passUntil(this::isBlocked, Duration.ofSeconds(2)),
                () -> stage.pass(deeds.moment(100)),
                deeds::mend);
    }

    private boolean shows(PathRow row) {
        return stage.kiosk().filter(k -> PathRow.of(k.state().slot()) == row).isPresent();
    }

    private boolean isBlocked() {
        return stage.kiosk()
                .filter(k -> ServiceRow.of(k.state().service().way()) == ServiceRow.WAY_BLOCKED)
                .isPresent();
    }
}
