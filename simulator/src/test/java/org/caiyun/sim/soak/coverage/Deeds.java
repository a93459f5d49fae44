package org.caiyun.sim.soak.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.caiyun.kiosk.library.sip2.Sip2Layout;
import org.caiyun.kiosk.run.LineName;
import org.caiyun.kiosk.tag.PartOfSet;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.ui.PatronIntent;
import org.caiyun.kiosk.ui.PatronIntent.ReceiptChoice;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.peer.Sip2Fault;
import org.caiyun.sim.scenario.ScenarioBook;
import org.caiyun.sim.scenario.SimBooks;
import org.caiyun.sim.scenario.StaffDesk;
import org.caiyun.sim.scenario.Trouble;
import org.caiyun.sim.scenario.Troubles;
import org.caiyun.sim.stage.Sight;
import org.caiyun.sim.stage.SimulatedSite;
import org.caiyun.sim.stage.DiskTrouble;
import org.caiyun.sim.stage.SteppedStage;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;

/** What can be done at the machine, and what of it leads to a state or an event. */
final class Deeds {
    private static final List<LineName> LINES = List.of(LineName.values());

    private final SteppedStage stage;
    private final Random random;
    private final List<Trouble> troubles = new ArrayList<>();

    Deeds(SteppedStage stage, Random random) {
        this.stage = stage;
        this.random = random;
        SimBooks.bring(books(), stage);
    }

    private static List<ScenarioBook> books() {
        var books = new ArrayList<ScenarioBook>();
        for (var item : SimCatalogue.load().subList(0, 12)) {
            books.add(ScenarioBook.plain("b" + books.size(), item.barcode()));
        }
        books.add(book("foreign", tag("US-InU-Mu", false, "")));
        books.add(book("foreign2", tag("US-InU-Mu", false, "")));
        books.add(book("locked", tag(SimCatalogue.OWNER, true, "")));
        books.add(book("double", tag(SimCatalogue.OWNER, false, ""), tag(SimCatalogue.OWNER, false, "31500100000023")));
        books.add(book("bare"));
        return books;
    }

    private static ScenarioBook book(String id, ScenarioBook.Tag... tags) {
        return new ScenarioBook(id, "31500100000024", id, List.of(tags), Optional.empty());
    }

    private static ScenarioBook.Tag tag(String owner, boolean locked, String barcode) {
        return new ScenarioBook.Tag(
                ScenarioBook.Model.ISO28560_2,
                new ScenarioBook.Content(barcode, owner, 0x10, PartOfSet.UNSTATED, ""),
                new ScenarioBook.Chip(0xC2, locked, false));
    }

    /** What brings the kiosk towards the state of a row; the row is waited for afterwards. */
    List<Runnable> towards(String row) {
        return switch (row) {
            case "NOBODY" ->
                List.of(
                        this::settle,
                        () -> inject(new Sip2Fault.Late(moment(900))),
                        () -> insert(any("b", "b", "foreign", "locked", "double")),
                        () -> stage.pass(moment(4_000)),
                        this::reprint);
            case "READING", "SLOT_READING", "SLOT_HELD", "CAPTURING", "CHECKING_IN", "SECURING", "TRAVELLING" ->
                List.of(this::settle, () -> insert("b"));
            case "SLOT_READING_PAUSED" -> List.of(this::settle, () -> cut(LineName.READER, 1_500), () -> insert("b"));
            case "SECURING_PAUSED" ->
                List.of(
                        this::settle,
                        () -> insert("b"),
                        () -> until(PathRow.SECURING),
                        () -> cut(LineName.READER, 800));
            case "GIVING_BACK" -> List.of(this::settle, () -> insert("foreign"));
            case "CHECKING_IN_PAUSED" ->
                List.of(
                        this::settle,
                        this::slowLibrary,
                        () -> insert("b"),
                        () -> until(PathRow.CHECKING_IN),
                        () -> cut(LineName.LIBRARY, 4_000),
                        this::restart);
            case "COUNTING" ->
                List.of(
                        this::settle,
                        () -> insert("b"),
                        () -> until(PathRow.CAPTURING),
                        () -> stage.pass(moment(600)),
                        () -> put(Trouble.Part.CHUTE, Trouble.Kind.MOUTH_ON),
                        this::restart);
            case "LOCATING_INTO_MACHINE" ->
                List.of(
                        this::settle,
                        () -> insert("b"),
                        () -> until(PathRow.CAPTURING),
                        () -> cut(LineName.CHUTE, 4_000));
            case "LOCATING_TO_PATRON" ->
                List.of(
                        this::settle,
                        () -> insert("foreign"),
                        () -> until(PathRow.GIVING_BACK),
                        () -> cut(LineName.CHUTE, 4_000));
            case "LOCATING_INTO_BIN" ->
                List.of(
                        this::settle,
                        () -> insert("b"),
                        () -> until(PathRow.TRAVELLING),
                        () -> cut(LineName.CHUTE, 4_000));
            case "TRAVELLING_RESUMED" ->
                List.of(
                        this::settle,
                        () -> insert("b"),
                        () -> until(PathRow.TRAVELLING),
                        random.nextBoolean() ? this::restart : () -> cut(LineName.CHUTE, 300));
            case "SESSION_OPEN", "SESSION_WARNED" -> List.of(() -> insert("b"));
            case "SESSION_CHOOSING" ->
                List.of(() -> insert("b"), () -> until(PathRow.TRAVELLING), () -> stage.press(new PatronIntent.Done()));
            case "SESSION_DONE_WITH_RECEIPT" ->
                List.of(() -> insert("b"), this::someBook, () -> choose(ReceiptChoice.PRINT));
            case "SESSION_DONE_WITH_CODE" -> List.of(() -> insert("b"), this::someBook, () -> choose(ReceiptChoice.QR));
            case "SESSION_DONE_WITHOUT" -> List.of(() -> insert("b"), this::someBook, () -> choose(ReceiptChoice.NONE));
            case "SESSION_TIMED_OUT" ->
                List.of(
                        this::settle,
                        () -> insert(any("b", "b", "foreign")),
                        () -> until(any(
                                PathRow.CAPTURING,
                                PathRow.CHECKING_IN,
                                PathRow.SECURING,
                                PathRow.TRAVELLING,
                                PathRow.GIVING_BACK)),
                        () -> stage.press(new PatronIntent.Done()),
                        this::leaveFor);
            case "PARTING_NOT_WANTED" ->
                List.of(this::settle, () -> insert("b"), this::someBook, () -> choose(ReceiptChoice.NONE));
            case "PARTING_CODE" ->
                List.of(this::settle, () -> insert("b"), this::someBook, () -> choose(ReceiptChoice.QR));
            case "PARTING_PRINTING", "PARTING_PRINTED", "PRINTING_BUSY", "PRINTING" ->
                List.of(this::settle, () -> insert("b"), this::someBook, () -> choose(ReceiptChoice.PRINT));
            case "PARTING_FAILED" ->
                List.of(
                        this::settle,
                        () -> put(Trouble.Part.PRINTER, Trouble.Kind.PAPER_OUT),
                        () -> insert("b"),
                        this::someBook,
                        () -> choose(ReceiptChoice.PRINT));
            case "REPLAY_ASKING", "REPLAY", "PARTING_REPLAY" ->
                List.of(
                        this::settle,
                        () -> inject(new Sip2Fault.HangUp(random.nextBoolean())),
                        () -> insert("b"),
                        () -> until(PathRow.TRAVELLING),
                        this::slowLibrary,
                        () -> insert("foreign"));
            case "CALL_CALLING", "CALL_UNANSWERED", "CALL_NOBODY_THERE" ->
                List.of(() -> stage.press(new PatronIntent.Help()), () -> insert("b"));
            case "CALL_ANSWERED" ->
                List.of(
                        () -> stage.press(new PatronIntent.Help()),
                        () -> stage.pass(moment(50)),
                        this::answerCall,
                        () -> insert("b"));
            case "JOURNAL_AWAY" ->
                List.of(
                        () -> insert(random.nextBoolean() ? "b" : "foreign"),
                        () -> stage.pass(moment(3_000)),
                        () -> cutDisk(6_000));
            case "READER_AWAY" -> List.of(() -> insert("b"), this::someBook, () -> cut(LineName.READER, 4_000));
            case "CHUTE_AWAY" -> List.of(() -> insert("b"), this::someBook, () -> cut(LineName.CHUTE, 4_000));
            case "LINK_AWAY" -> List.of(() -> insert("b"), this::someBook, () -> cut(LineName.LIBRARY, 9_000));
            case "LINK_CANNOT_SETTLE" ->
                List.of(() -> stage.site().acs().offersItemInformation(false), () -> cut(LineName.LIBRARY, 100));
            case "WAY_BLOCKED", "BLOCKED_WAY" ->
                random.nextBoolean()
                        ? blockedBehindABook()
                        : List.of(
                                this::settle,
                                () -> insert("b"),
                                () -> until(PathRow.TRAVELLING),
                                () -> stay(Trouble.Kind.JAM),
                                () -> stage.pass(Duration.ofSeconds(11)));
            default -> List.of(() -> insert(random.nextBoolean() ? "b" : "foreign"), this::someBook);
        };
    }

    /** What leads to the event of a column, or to a word of an answer. */
    List<Runnable> leadingTo(String column) {
        return switch (column) {
            case "ITEM_INSERTED" -> List.of(() -> insert("b"));
            case "ITEM_WITHDRAWN" -> List.of(() -> insert("b"), () -> stage.pass(moment(300)), this::take);
            case "PATRON_DONE" -> List.of(() -> stage.press(new PatronIntent.Done()));
            case "RECEIPT_CHOSEN" -> List.of(() -> choose(ReceiptChoice.PRINT));
            case "PATRON_GOES_ON" -> List.of(() -> stage.press(new PatronIntent.More()));
            case "PATRON_HERE" -> List.of(() -> stage.press(new PatronIntent.Here()));
            case "DAMAGE_REPORTED" -> List.of(this::damaged);
            case "STAFF_CALLED" -> List.of(() -> stage.press(new PatronIntent.Help()));
            case "STAFF_ANSWERED" -> List.of(this::answerCall);
            case "BIN_EMPTIED" -> List.of(() -> StaffDesk.empty(1 + random.nextInt(SimulatedSite.OUTPUTS), stage));
            case "REPRINT_ASKED" -> List.of(this::reprint);
            case "READER_UP", "READER_DOWN", "READ_FAILED", "MARK_READER_FAILED" ->
                List.of(() -> cut(LineName.READER, 1_200));
            case "CHUTE_UP", "CHUTE_DOWN", "CHUTE_FAILED" -> List.of(() -> cut(LineName.CHUTE, 600));
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
    private void settle() {
        if (random.nextInt(4) > 0) {
            stage.passUntil(
                    () -> stage.isSeen(Sight.NOTHING_INSIDE) && stage.site().mouthIsFree(), Duration.ofSeconds(5));
        }
    }

    private void until(PathRow row) {
        stage.passUntil(
                () -> stage.kiosk().stream()
                        .flatMap(k -> k.state().books().values().stream())
                        .anyMatch(b -> PathRow.of(b) == row),
                Duration.ofSeconds(4));
        stage.pass(moment(40));
    }

    private void someBook() {
        stage.pass(moment(3_500));
    }

    private void insert(String kind) {
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

    private void take() {
        stage.site()
                .world()
                .booksAt(new Place.Mouth())
                .forEach(b -> stage.site().take(b.id(), stage.now()));
    }

    private void choose(ReceiptChoice choice) {
        stage.press(new PatronIntent.Receipt(choice));
    }

    private void damaged() {
        stage.kiosk()
                .filter(k -> k.state().session().isOpen())
                .ifPresent(k -> stage.press(new PatronIntent.Damaged(
                        k.state().session().returns().lastKey().toString())));
    }

    private void answerCall() {
        var calls = StaffDesk.calls(stage.facts());
        if (calls.isEmpty()) {
            stage.press(new PatronIntent.Help());
        } else {
            StaffDesk.answer(calls.getLast().number(), stage);
        }
    }

    private void reprint() {
        var numbers = StaffDesk.numbers(stage.facts());
        if (!numbers.isEmpty()) {
            StaffDesk.reprint(numbers.get(random.nextInt(numbers.size())), stage);
        }
    }

    private void restart() {
        stage.kill();
        stage.pass(moment(500));
        stage.boot();
    }

    private void slowLibrary() {
        inject(new Sip2Fault.Late(Duration.ofSeconds(3)));
    }

    /** Nothing becomes of the book until the question about the receipt has run out. */
    private void leaveFor() {
        stage.unplug(LineName.CHUTE);
        stage.pass(Duration.ofSeconds(random.nextBoolean() ? 5 : 61));
        stage.plug(LineName.CHUTE);
        stage.time().after(moment(2_000), () -> stage.plug(LineName.CHUTE));
    }

    /** A sensor is on while the board comes back during a read: the book is taken although nobody knows the way. */
    private List<Runnable> blockedBehindABook() {
        return List.of(
                this::settle,
                () -> cut(LineName.READER, 2_500),
                () -> insert(any("b", "foreign")),
                () -> stage.pass(Duration.ofMillis(200)),
                () -> stay(any(Trouble.Kind.BELT_ON, Trouble.Kind.CAPTIVE_ON)),
                () -> cut(LineName.CHUTE, 100),
                () -> stage.pass(moment(1_500)),
                () -> troubles.forEach(trouble -> Troubles.clear(trouble, stage)));
    }

    private void stay(Trouble.Kind kind) {
        var trouble = new Trouble(Trouble.Part.CHUTE, kind);
        troubles.add(trouble);
        Troubles.put(trouble, stage);
    }

    private void inject(Sip2Fault fault) {
        stage.site().acs().inject(Sip2Layout.CHECK_IN, fault);
        if (random.nextInt(3) == 0) {
            stage.site().acs().inject(Sip2Layout.ITEM_INFORMATION, fault);
        }
    }

    private void cut(LineName line, int mostMillis) {
        stage.unplug(line);
        stage.time().after(moment(mostMillis), () -> stage.plug(line));
    }

    private void cutDisk(int mostMillis) {
        stage.suffer(DiskTrouble.FULL, true);
        stage.time().after(moment(mostMillis), () -> stage.suffer(DiskTrouble.FULL, false));
    }

    private void put(Trouble.Part part, Trouble.Kind kind) {
        put(new Trouble(part, kind));
    }

    private void put(Trouble trouble) {
        troubles.add(trouble);
        Troubles.put(trouble, stage);
        stage.time().after(moment(9_000), () -> Troubles.clear(trouble, stage));
    }

    private Duration moment(int mostMillis) {
        return Duration.ofNanos(random.nextLong(Duration.ofMillis(mostMillis).toNanos()));
    }

    @SafeVarargs
    private <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }

    /** Everything is mended and what is stuck is taken out. */
    void calm() {
        troubles.forEach(trouble -> Troubles.clear(trouble, stage));
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
