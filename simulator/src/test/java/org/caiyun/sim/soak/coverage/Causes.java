package org.caiyun.sim.soak.coverage;

import java.util.List;
import java.util.Random;
import org.caiyun.kiosk.run.KioskInput;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.sim.peer.Sip2Fault;
import org.caiyun.sim.scenario.StaffDesk;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.scenario.Trouble.Part;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedStage;

/** What is done in one moment, so that an event comes, or a state; more may follow by itself. */
final class Causes {
    private final SteppedStage stage;
    private final Random random;
    private final Deeds deeds;

    Causes(SteppedStage stage, Random random, Deeds deeds) {
        this.stage = stage;
        this.random = random;
        this.deeds = deeds;
    }

    /** What may lead to the event of a column, or to a word of an answer; any of them. */
    List<Runnable> of(String column) {
        return switch (column) {
            case "ITEM_INSERTED" ->
                List.of(
                        () -> deeds.insert("b"),
                        () -> later(300, () -> deeds.insert("b")),
                        this::putInAnother,
                        this::putInAnotherWithoutDisk);
            case "ITEM_WITHDRAWN" ->
                List.of(
                        deeds::take,
                        () -> {
                            deeds.insert("b");
                            later(200, deeds::take);
                        },
                        () -> {
                            missTheDisk();
                            later(1_000, deeds::take);
                        });
            case "PATRON_DONE" -> List.of(() -> stage.press(new PatronIntent.Done()));
            case "RECEIPT_CHOSEN" -> List.of(() -> deeds.choose(deeds.any(ReceiptChoice.values())));
            case "PATRON_GOES_ON" -> List.of(() -> stage.press(new PatronIntent.More()));
            case "NO_MORE_PIECES" -> List.of(() -> stage.press(new PatronIntent.NoMorePieces()));
            case "PATRON_HERE" -> List.of(() -> stage.press(new PatronIntent.Here()));
            case "DAMAGE_REPORTED" ->
                List.of(deeds::damaged, () -> {
                    deeds.insert("b");
                    deeds.soon(3_000, deeds::damaged);
                });
            case "STAFF_CALLED" -> List.of(() -> stage.press(new PatronIntent.Help()));
            case "STAFF_ANSWERED" -> List.of(() -> stage.tell(new KioskInput.StaffAnswered(1 + random.nextInt(20))));
            case "BIN_EMPTIED" -> List.of(this::empty);
            case "REPRINT_ASKED", "PRINT_ENDED", "PRINTED" -> List.of(deeds::reprint);
            case "READER_UP", "READER_DOWN", "TAGS_READ" ->
                List.of(
                        () -> deeds.cut(LineName.READER, 1_200),
                        () -> deeds.flash(Part.READER, Kind.SCAN_MODE, 400),
                        this::scanModeAndMore,
                        this::startWithoutReader);
            case "READ_FAILED", "MARK_READER_FAILED" ->
                List.of(
                        () -> deeds.cut(LineName.READER, 1_200),
                        () -> deeds.put(Part.READER, Kind.GARBAGE),
                        () -> deeds.put(Part.READER, Kind.SCAN_MODE),
                        () -> deeds.put(Part.READER, Kind.SILENT));
            case "MARK_TAG_GONE" -> List.of(deeds::take, () -> deeds.put(Part.READER, Kind.TAG_GONE_BEFORE_WRITE));
            case "MARK_READS_OTHERWISE" ->
                List.of(() -> deeds.put(Part.READER, deeds.any(Kind.WRITE_FAILS, Kind.WRITE_MISREPORTED)), () -> {
                    deeds.put(Part.READER, Kind.WRITE_FAILS);
                    deeds.put(Part.CHUTE, Kind.MOTOR);
                });
            case "CHUTE_UP", "CHUTE_DOWN", "CHUTE_FAILED" ->
                List.of(
                        () -> deeds.cut(LineName.CHUTE, 600),
                        this::missDiskAndBoard,
                        () -> deeds.put(Part.CHUTE, Kind.SILENT),
                        () -> deeds.put(Part.CHUTE, Kind.POWER));
            case "SCANNER_UP", "SCANNER_DOWN" ->
                List.of(() -> deeds.cut(LineName.SCANNER, 600), () -> {
                    missTheDisk();
                    deeds.cut(LineName.SCANNER, 600);
                });
            case "LABEL_SCANNED" ->
                List.of(() -> deeds.insert("bare"), () -> {
                    deeds.insert("bare");
                    deeds.cut(LineName.READER, 1_200);
                });
            case "PRINTER_UP", "PRINTER_DOWN" ->
                List.of(() -> deeds.cut(LineName.PRINTER, 600), () -> {
                    missTheDisk();
                    deeds.cut(LineName.PRINTER, 600);
                });
            case "PRINT_UNKNOWN", "PRINT_PARTIAL", "PRINT_NOT_STARTED" ->
                List.of(
                        deeds::reprint,
                        () -> deeds.flash(Part.PRINTER, Kind.SILENT, 20_000),
                        () -> later(1_500, () -> deeds.cut(LineName.PRINTER, 600)),
                        this::losePrinterInMidReceipt,
                        () -> deeds.put(
                                Part.PRINTER, deeds.any(Kind.PAPER_OUT, Kind.COVER_OPEN, Kind.CUTTER, Kind.NO_FENCE)),
                        () -> deeds.cut(LineName.PRINTER, 600));
            case "LIBRARY_UP", "LIBRARY_DOWN" ->
                List.of(() -> deeds.cut(LineName.LIBRARY, 600), () -> {
                    stage.site().acs().offersItemInformation(random.nextBoolean());
                    deeds.inject(new Sip2Fault.StatusInstead());
                    deeds.insert("b");
                });
            case "JOURNAL_DOWN" -> List.of(this::missTheDisk);
            case "JOURNAL_UP" ->
                List.of(this::missTheDisk, () -> {
                    missTheDisk();
                    deeds.cut(LineName.READER, 4_500);
                });
            case "NOT_CAPTURED", "NOT_CAPTURED_IN_MOUTH", "NOT_CAPTURED_GONE" ->
                List.of(deeds::take, () -> deeds.put(Part.CHUTE, deeds.any(Kind.MOTOR, Kind.JAM_MOUTH)));
            case "TAKEN_BACK" -> List.of(deeds::take);
            case "SEVERAL_TAGS" -> List.of(() -> deeds.insert("b"), () -> deeds.insert("double"));
            case "NO_TAG" -> List.of(deeds::take, () -> deeds.put(Part.READER, Kind.ANTENNA));
            case "JAMMED", "JAMMED_BELT", "JAMMED_SHUTTER", "JAMMED_NOWHERE_SEEN" ->
                List.of(
                        this::fallsWhileDrawn,
                        () -> {
                            deeds.put(Part.CHUTE, Kind.CAPTIVE_ON);
                            deeds.cut(LineName.CHUTE, 300);
                        },
                        () -> deeds.put(
                                Part.CHUTE,
                                deeds.any(
                                        Kind.JAM,
                                        Kind.JAM_SHUTTER,
                                        Kind.JAM_CAPTIVE,
                                        Kind.CAPTIVE_ON,
                                        Kind.BELT_ON,
                                        Kind.MOTOR)));
            case "CHECK_IN_ENDED", "UNREACHABLE", "UNCONFIRMED" ->
                List.of(
                        () -> deeds.flash(Part.READER, Kind.SILENT, 5_000),
                        () -> deeds.flash(Part.PRINTER, Kind.SILENT, 20_000),
                        () -> {},
                        () -> deeds.cut(LineName.LIBRARY, 2_000),
                        () -> deeds.inject(deeds.any(
                                new Sip2Fault.RequestLost(),
                                new Sip2Fault.HangUp(true),
                                new Sip2Fault.BreaksOff(),
                                new Sip2Fault.StatusInstead())));
            case "SENSED",
                    "SENSED_BELT",
                    "SENSED_ALL",
                    "SENSED_CAPTIVE",
                    "SENSED_CAPTIVE_BELT",
                    "SENSED_MOUTH_BELT",
                    "SENSED_MOUTH_CAPTIVE" ->
                List.of(
                        () -> deeds.put(Part.CHUTE, deeds.any(Kind.BELT_ON, Kind.CAPTIVE_ON, Kind.MOUTH_ON)),
                        this::seenInside,
                        deeds::take,
                        () -> deeds.cut(LineName.CHUTE, 300));
            case "TICK_DUE", "TICK_EARLY" ->
                List.of(
                        () -> stage.press(new PatronIntent.Help()),
                        deeds::reprint,
                        () -> deeds.flash(Part.READER, deeds.any(Kind.SILENT, Kind.SLOW), 4_000),
                        this::missTheDiskForLong,
                        this::missTheDisk);
            case "LATE_ANSWER" ->
                List.of(
                        deeds::reprint,
                        deeds::reprint,
                        deeds::slowLibrary,
                        deeds::take,
                        () -> deeds.flash(Part.PRINTER, Kind.SILENT, 20_000));
            default -> List.of(deeds::reprint, deeds::take, this::missTheDisk, () -> {});
        };
    }

    static boolean leadsInto(String row) {
        return switch (row) {
            case "JOURNAL_AWAY",
                    "READER_AWAY",
                    "CHUTE_AWAY",
                    "LINK_AWAY",
                    "TAKES_NONE",
                    "PRINTING_BUSY",
                    "REPLAY_ASKING",
                    "WAY_BLOCKED",
                    "SESSION_CHOOSING",
                    "SESSION_TIMED_OUT",
                    "SESSION_DONE_WITH_RECEIPT",
                    "SESSION_DONE_WITH_CODE",
                    "SESSION_DONE_WITHOUT",
                    "CALL_CALLING",
                    "CALL_ANSWERED",
                    "CALL_NOBODY_THERE" -> true;
            default -> false;
        };
    }

    /** What brings the kiosk into the state of a row at once, where something does. */
    List<Runnable> into(String row) {
        return switch (row) {
            case "JOURNAL_AWAY" -> List.of(this::missTheDisk);
            case "REPLAY_ASKING" -> List.of(() -> {}); // comes by itself, from what is owed
            case "WAY_BLOCKED" -> List.of(this::block);
            case "READER_AWAY" ->
                List.of(() -> deeds.cut(LineName.READER, 4_000), () -> deeds.put(Part.READER, Kind.SCAN_MODE));
            case "CHUTE_AWAY" -> List.of(() -> deeds.cut(LineName.CHUTE, 4_000));
            case "LINK_AWAY" -> List.of(() -> deeds.cut(LineName.LIBRARY, 9_000));
            case "TAKES_NONE" -> List.of(this::missTheDisk, () -> deeds.cut(LineName.READER, 4_000));
            case "PRINTING_BUSY" -> List.of(deeds::reprint);
            case "SESSION_CHOOSING", "SESSION_TIMED_OUT" -> List.of(() -> stage.press(new PatronIntent.Done()));
            case "SESSION_DONE_WITH_RECEIPT" -> List.of(() -> deeds.choose(ReceiptChoice.PRINT));
            case "SESSION_DONE_WITH_CODE" -> List.of(() -> deeds.choose(ReceiptChoice.QR));
            case "SESSION_DONE_WITHOUT" -> List.of(() -> deeds.choose(ReceiptChoice.NONE));
            case "CALL_ANSWERED" ->
                List.of(() -> {
                    stage.press(new PatronIntent.Help());
                    later(90, deeds::answerCall);
                });
            case "CALL_CALLING", "CALL_NOBODY_THERE" -> List.of(() -> stage.press(new PatronIntent.Help()));
            default -> List.of();
        };
    }

    private void putInAnother() {
        later(12_000, () -> {
            deeds.take();
            later(800, () -> deeds.insert("b"));
        });
    }

    /** The capture waits for the disk, and the mouth is nobody's. */
    private void putInAnotherWithoutDisk() {
        missTheDisk();
        deeds.take();
        deeds.soon(800, () -> deeds.insert("b"));
    }

    private void scanModeAndMore() {
        deeds.flash(Part.READER, Kind.SCAN_MODE, 400);
        deeds.soon(400, () -> deeds.flash(Part.READER, deeds.any(Kind.GARBAGE, Kind.WRITE_FAILS, Kind.ANTENNA), 400));
    }

    /** The reader is not there yet when the program starts. */
    private void startWithoutReader() {
        deeds.flash(Part.READER, deeds.any(Kind.SILENT, Kind.UNPLUGGED, Kind.SILENT), 5_000);
        stage.kill();
        stage.boot();
    }

    private void losePrinterInMidReceipt() {
        deeds.reprint();
        later(600, () -> deeds.cut(LineName.PRINTER, 600));
    }

    private void fallsWhileDrawn() {
        deeds.put(Part.CHUTE, Kind.LANDING_ON);
        if (random.nextBoolean()) {
            deeds.take();
        } else {
            deeds.put(Part.CHUTE, deeds.any(Kind.MOTOR, Kind.JAM_MOUTH));
        }
    }

    private void seenInside() {
        deeds.put(Part.CHUTE, Kind.CAPTIVE_ON);
        deeds.put(Part.CHUTE, deeds.any(Kind.MOUTH_OFF, Kind.BELT_ON));
        deeds.put(Part.CHUTE, Kind.BELT_ON);
    }

    /** A command waits for the disk, and the board has time to go and come back. */
    private void missDiskAndBoard() {
        missTheDisk();
        later(500, () -> deeds.cut(LineName.CHUTE, 300));
    }

    /** The board comes back while an item is being read and a sensor is on. */
    private void block() {
        deeds.flash(Part.CHUTE, Kind.BELT_ON, 1_200);
        deeds.cut(LineName.CHUTE, 100);
    }

    /** The fault is only noticed when something is to be written. */
    private void missTheDisk() {
        deeds.cutDisk(2_500);
        empty();
    }

    private void missTheDiskForLong() {
        deeds.cutDisk(9_000);
        empty();
    }

    private void empty() {
        StaffDesk.empty(1 + random.nextInt(SimulatedSite.OUTPUTS), stage);
    }

    private void later(int mostMillis, Runnable deed) {
        stage.time().after(deeds.moment(mostMillis), deed);
    }
}
