package org.caiyun.sim.soak.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.sim.peer.Sip2Fault;
import org.caiyun.sim.scenario.SimBooks;
import org.caiyun.sim.scenario.StaffDesk;
import org.caiyun.sim.scenario.Trouble;
import org.caiyun.sim.scenario.Troubles;
import org.caiyun.sim.stage.DiskTrouble;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;

/** What can be done at the machine, and what of it leads to an event. */
final class Deeds {
    private static final List<LineName> LINES =
            List.of(LineName.READER, LineName.PRINTER, LineName.CHUTE, LineName.LIBRARY);

    private final SteppedStage stage;
    private final Random random;
    private final List<Trouble> troubles;

    Deeds(SteppedStage stage, Random random) {
        this.stage = stage;
        this.random = random;
        troubles = new ArrayList<>();
        SimBooks.bring(BooksAtHand.all(), stage);
    }

    private Deeds(SteppedStage stage, Random random, List<Trouble> troubles) {
        this.stage = stage;
        this.random = random;
        this.troubles = troubles;
    }

    /** The same with other chances. */
    Deeds with(Random other) {
        return new Deeds(stage, other, troubles);
    }

    /** What leads to the event of a column, or to a word of an answer. */
    List<Runnable> leadingTo(String column) {
        return switch (column) {
            case "ITEM_INSERTED" -> List.of(() -> insert("b"));
            case "ITEM_WITHDRAWN" -> List.of(() -> insert("b"), () -> stage.pass(moment(300)), this::take);
            case "PATRON_DONE" -> List.of(() -> stage.press(new PatronIntent.Done()));
            case "RECEIPT_CHOSEN" -> List.of(() -> choose(ReceiptChoice.PRINT));
            case "PATRON_GOES_ON" -> List.of(() -> stage.press(new PatronIntent.More()));
            case "NO_MORE_PIECES" -> List.of(() -> stage.press(new PatronIntent.NoMorePieces()));
            case "PATRON_HERE" -> List.of(() -> stage.press(new PatronIntent.Here()));
            case "DAMAGE_REPORTED" -> List.of(this::damaged);
            case "STAFF_CALLED" -> List.of(() -> stage.press(new PatronIntent.Help()));
            case "STAFF_ANSWERED" -> List.of(this::answerCall);
            case "BIN_EMPTIED" -> List.of(() -> StaffDesk.empty(1 + random.nextInt(SimulatedSite.OUTPUTS), stage));
            case "REPRINT_ASKED" -> List.of(this::reprint);
            case "READER_UP", "READER_DOWN", "READ_FAILED", "MARK_READER_FAILED" ->
                List.of(() -> cut(LineName.READER, 1_200));
            case "CHUTE_UP", "CHUTE_DOWN", "CHUTE_FAILED" -> List.of(() -> cut(LineName.CHUTE, 600));
            case "SCANNER_UP", "SCANNER_DOWN" -> List.of(() -> cut(LineName.SCANNER, 600));
            case "LABEL_SCANNED" -> List.of(() -> insert("bare"));
            case "PRINTER_UP", "PRINTER_DOWN", "PRINT_UNKNOWN" -> List.of(() -> cut(LineName.PRINTER, 600));
            case "LIBRARY_UP", "LIBRARY_DOWN" -> List.of(() -> cut(LineName.LIBRARY, 600));
            case "JOURNAL_DOWN", "JOURNAL_UP" ->
                List.of(
                        () -> cutDisk(2_500),
                        () -> stage.press(new PatronIntent.Help()),
                        () -> StaffDesk.empty(1, stage));
            case "NOT_CAPTURED", "NOT_CAPTURED_IN_MOUTH" -> List.of(() -> put(Trouble.Part.CHUTE, Trouble.Kind.MOTOR));
            case "NOT_CAPTURED_GONE" -> List.of(this::take);
            case "TAKEN_BACK" -> List.of(this::take);
            case "NOT_TAKEN" -> List.of(() -> stage.pass(Duration.ofSeconds(19)));
            case "JAMMED", "JAMMED_BELT", "JAMMED_SHUTTER", "JAMMED_NOWHERE_SEEN" ->
                List.of(
                        () -> stay(any(Trouble.Kind.JAM, Trouble.Kind.CAPTIVE_ON, Trouble.Kind.BELT_ON)),
                        () -> stage.pass(moment(13_000)));
            case "PRINT_ENDED", "PRINTED" -> List.of(() -> choose(ReceiptChoice.PRINT), this::reprint);
            case "PRINT_NOT_STARTED", "PRINT_PARTIAL" ->
                List.of(
                        () -> put(
                                Trouble.Part.PRINTER,
                                any(Trouble.Kind.PAPER_OUT, Trouble.Kind.COVER_OPEN, Trouble.Kind.CUTTER)),
                        this::reprint);
            case "TICK_DUE", "TICK_EARLY", "LATE_ANSWER" ->
                List.of(() -> stage.pass(moment(random.nextInt(3) == 0 ? 30_000 : 3_000)));
            case "CHECK_IN_ENDED" -> List.of(() -> cut(LineName.LIBRARY, 2_000), () -> stage.pass(moment(11_000)));
            case "UNREACHABLE", "UNCONFIRMED" ->
                List.of(() -> inject(any(
                        new Sip2Fault.RequestLost(),
                        new Sip2Fault.HangUp(true),
                        new Sip2Fault.BreaksOff(),
                        new Sip2Fault.StatusInstead())));
            case "SENSED" ->
                List.of(
                        () -> stay(any(Trouble.Kind.BELT_ON, Trouble.Kind.CAPTIVE_ON)),
                        () -> cut(LineName.CHUTE, 200),
                        () -> stage.pass(moment(4_000)));
            case "SENSED_BELT",
                    "SENSED_ALL",
                    "SENSED_CAPTIVE",
                    "SENSED_CAPTIVE_BELT",
                    "SENSED_MOUTH_BELT",
                    "SENSED_MOUTH_CAPTIVE" ->
                List.of(
                        () -> stay(any(Trouble.Kind.BELT_ON, Trouble.Kind.CAPTIVE_ON, Trouble.Kind.MOUTH_ON)),
                        () -> stay(any(Trouble.Kind.BELT_ON, Trouble.Kind.CAPTIVE_ON)),
                        () -> cut(LineName.CHUTE, 200));
            case "NO_TAG" -> List.of(() -> stay(Trouble.Kind.MOUTH_ON), this::restart);
            default -> List.of(this::anything);
        };
    }

    private void anything() {
        switch (random.nextInt(6)) {
            case 0 -> put(any(Trouble.all().toArray(Trouble[]::new)));
            case 1 -> restart();
            case 2 -> cut(any(LINES.toArray(LineName[]::new)), 2_000);
            case 3 ->
                inject(any(
                        new Sip2Fault.RequestLost(), new Sip2Fault.AnotherItem(), new Sip2Fault.Late(moment(9_000))));
            case 4 -> insert(any("b", "foreign", "locked", "double", "bare"));
            default -> take();
        }
    }

    /** What lies inside comes to its end first, if it can. */
    void settle() {
        if (random.nextInt(4) > 0) {
            stage.passUntil(
                    () -> stage.isSeen(Sight.NOTHING_INSIDE) && stage.site().mouthIsFree(), Duration.ofSeconds(5));
        }
    }

    void until(PathRow row) {
        stage.passUntil(
                () -> stage.kiosk().stream()
                        .flatMap(k -> k.state().books().values().stream())
                        .anyMatch(b -> PathRow.of(b) == row),
                Duration.ofSeconds(4));
        stage.pass(moment(40));
    }

    void someBook() {
        stage.pass(moment(3_500));
    }

    void insert(String kind) {
        var world = stage.site().world();
        List<SimBook> all =
                world.books().stream().filter(b -> b.id().startsWith(kind)).toList();
        List<SimBook> outside = all.stream()
                .filter(b -> world.placeOf(b.id()) instanceof Place.Outside)
                .toList();
        if (outside.isEmpty()) {
            all.forEach(b -> stage.site().lend(b.id(), SecurityMark.STANDARD.onLoanAfi()));
        } else {
            stage.site().insert(outside.get(random.nextInt(outside.size())).id(), stage.now());
        }
    }

    void take() {
        stage.site()
                .world()
                .booksAt(new Place.Mouth())
                .forEach(b -> stage.site().take(b.id(), stage.now()));
    }

    void choose(ReceiptChoice choice) {
        stage.press(new PatronIntent.Receipt(choice));
    }

    void damaged() {
        stage.kiosk()
                .filter(k -> k.state().session().isOpen())
                .ifPresent(k -> stage.press(new PatronIntent.Damaged(
                        k.state().session().returns().lastKey().toString())));
    }

    void answerCall() {
        var calls = StaffDesk.calls(stage.facts());
        if (calls.isEmpty()) {
            stage.press(new PatronIntent.Help());
        } else {
            StaffDesk.answer(calls.getLast().number(), stage);
        }
    }

    void reprint() {
        var numbers = StaffDesk.numbers(stage.facts());
        if (!numbers.isEmpty()) {
            StaffDesk.reprint(numbers.get(random.nextInt(numbers.size())), stage);
        }
    }

    void restart() {
        stage.kill();
        stage.pass(moment(500));
        stage.boot();
    }

    void slowLibrary() {
        inject(new Sip2Fault.Late(Duration.ofSeconds(3)));
    }

    void stay(Trouble.Kind kind) {
        stay(Trouble.Part.CHUTE, kind);
    }

    void stay(Trouble.Part part, Trouble.Kind kind) {
        var trouble = new Trouble(part, kind);
        troubles.add(trouble);
        Troubles.put(trouble, stage);
    }

    void inject(Sip2Fault fault) {
        stage.site().acs().inject(Sip2Layout.CHECK_IN, fault);
        if (random.nextInt(3) == 0) {
            stage.site().acs().inject(Sip2Layout.ITEM_INFORMATION, fault);
        }
    }

    void cut(LineName line, int mostMillis) {
        stage.unplug(line);
        stage.time().after(moment(mostMillis), () -> stage.plug(line));
    }

    /** Without waiting for it. */
    void soon(int mostMillis, Runnable deed) {
        stage.time().after(moment(mostMillis), deed);
    }

    void cutDisk(int mostMillis) {
        stage.suffer(DiskTrouble.FULL, true);
        stage.time().after(moment(mostMillis), () -> stage.suffer(DiskTrouble.FULL, false));
    }

    /** So short that the next try goes well. */
    void flash(Trouble.Part part, Trouble.Kind kind, int mostMillis) {
        var trouble = new Trouble(part, kind);
        Troubles.put(trouble, stage);
        soon(mostMillis, () -> Troubles.clear(trouble, stage));
    }

    void put(Trouble.Part part, Trouble.Kind kind) {
        put(new Trouble(part, kind));
    }

    void put(Trouble trouble) {
        troubles.add(trouble);
        Troubles.put(trouble, stage);
        stage.time().after(moment(9_000), () -> Troubles.clear(trouble, stage));
    }

    Duration moment(int mostMillis) {
        return Duration.ofNanos(random.nextLong(Duration.ofMillis(mostMillis).toNanos()));
    }

    @SafeVarargs
    final <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }

    /** Whatever was done to a part is undone. */
    void mend() {
        troubles.forEach(trouble -> Troubles.clear(trouble, stage));
    }

    /** Everything is mended and what is stuck is taken out. */
    void calm() {
        mend();
        troubles.clear();
        LINES.forEach(stage::plug);
        stage.suffer(DiskTrouble.FULL, false);
        stage.site().acs().offersItemInformation(random.nextInt(4) > 0);
        stage.pass(Duration.ofSeconds(2));
        stage.site().world().books().forEach(b -> stage.site().remove(b.id(), stage.now()));
        take();
        stage.pass(Duration.ofSeconds(3));
    }
}
