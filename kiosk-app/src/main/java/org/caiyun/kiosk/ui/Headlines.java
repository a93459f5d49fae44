package org.caiyun.kiosk.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.flow.LoosePieces;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.Parting;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.receipt.ReceiptCounts;
import org.caiyun.kiosk.receipt.ReceiptWord;
import org.caiyun.kiosk.receipt.ReceiptWords;
import org.caiyun.kiosk.ui.PatronView.Headline;
import org.caiyun.kiosk.ui.PatronView.Icon;
import org.caiyun.kiosk.ui.PatronView.Mood;

/** The one instruction of each scene: what, why, and what now. */
final class Headlines {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final ReceiptWords receiptWords;
    private final ItemLines lines;

    Headlines(ReceiptWords receiptWords, ItemLines lines) {
        this.receiptWords = receiptWords;
        this.lines = lines;
    }

    Headline of(Scene scene, MachineState state, Words words) {
        return switch (scene) {
            case Scene.Attract(var libraryIsOpen) -> attract(libraryIsOpen, words);
            case Scene.Reading() ->
                headline(Mood.BUSY, Icon.READING, words.text("reading.title"), words.text("reading.body"));
            case Scene.Checking(var slow) ->
                slow
                        ? headline(Mood.BUSY, Icon.CLOCK, words.text("checking"), words.text("checking.slow"))
                        : headline(Mood.BUSY, Icon.READING, words.text("checking"));
            case Scene.Listing(var latest) -> listing(latest, state, words);
            case Scene.AwaitingPieces(var pieces) -> awaitingPieces(pieces, words);
            case Scene.GivingBack back -> givingBack(back, state, words);
            case Scene.Warning _ -> headline(Mood.INVITE, Icon.QUESTION, words.text("timeout.title"));
            case Scene.Choosing _ -> choosing(state, words);
            case Scene.Thanks(var parting) -> thanks(parting, words);
            case Scene.Jammed(var recorded) ->
                headline(Mood.STOP, Icon.JAM, words.text("jam.title"), words.text(recorded ? "jam.done" : "jam.open"));
            case Scene.Full() -> stop(Icon.FULL, words, "full.title", words.text("full.body"));
            case Scene.FullNow(var returned) ->
                headline(
                        Mood.STOP,
                        Icon.FULL,
                        words.text("full.title"),
                        words.text("full.mid", "n", Integer.toString(returned)));
            case Scene.OutOfService(var number) -> outOfService(number, words);
            case Scene.Closed(var hours) -> closed(hours, words);
            case Scene.OnHoliday(var holiday) -> holiday(holiday, words);
        };
    }

    private static Headline headline(Mood mood, Icon icon, String title, String... body) {
        return new Headline(mood, icon, title, List.of(body), "");
    }

    private static Headline attract(boolean libraryIsOpen, Words words) {
        var body = new ArrayList<>(List.of(words.text("attract.body"), words.text("attract.check")));
        if (!libraryIsOpen) {
            body.add(words.text("attract.offhours"));
        }
        return new Headline(Mood.INVITE, Icon.SLOT, words.text("attract.title"), body, "");
    }

    private Headline listing(Optional<ReturnSummary> latest, MachineState state, Words words) {
        if (latest.isEmpty()) {
            return attract(true, words);
        }
        var line = latest.get();
        if (ItemLines.isBusy(line, state)) {
            return headline(Mood.BUSY, Icon.READING, words.text("checking"));
        }
        return switch (receiptWords.of(line)) {
            case ReceiptWord.Returned _, ReceiptWord.Partner _ ->
                result(Mood.GOOD, Icon.CHECK, "return.ok", line, words);
            case ReceiptWord.Pending _ -> result(Mood.PENDING, Icon.CLOCK, "return.pending.title", line, words);
            case ReceiptWord.Staff _, ReceiptWord.Already _, ReceiptWord.Parts _ ->
                result(Mood.STAFF, Icon.PERSON, "return.pending.title", line, words);
            case ReceiptWord.Piece _ -> result(Mood.GOOD, Icon.CHECK, "r.piece", line, words);
            case ReceiptWord.Back _ ->
                headline(Mood.INVITE, Icon.SLOT, words.text("attract.title"), words.text("return.next"));
            case ReceiptWord.Stuck _ -> headline(Mood.STOP, Icon.JAM, words.text("jam.title"), words.text("jam.open"));
        };
    }

    private Headline result(Mood mood, Icon icon, String title, ReturnSummary line, Words words) {
        var body = new ArrayList<>(lines.notes(line, words));
        body.add(words.text("return.next"));
        return new Headline(mood, icon, words.text(title), body, "");
    }

    private static Headline givingBack(Scene.GivingBack back, MachineState state, Words words) {
        if (back.reason() == Reason.SET_INCOMPLETE) {
            return setIncomplete(back.detail(), words);
        }
        var why = switch (back.reason()) {
            case FOREIGN_ITEM -> "back.notours";
            case UNSOLD_STOCK -> "back.shopstock";
            case SEVERAL_ITEMS -> "back.several";
            case PATRON_CARD -> "back.card";
            case UNREADABLE -> again(back.obstacle(), state);
            case NO_LIBRARY_BARCODE -> "back.nobarcode";
            case READER_DOWN,
                    NOT_CAPTURED,
                    OWN_ITEM,
                    PARTNER_ITEM,
                    NOT_TAKEN_BACK,
                    SET_INCOMPLETE,
                    LOOSE_PIECE,
                    TAG_AND_LABEL_DIFFER -> "back.desk";
        };
        return headline(Mood.BACK, Icon.HAND, words.text("back.title"), words.text(why));
    }

    /** The first time the patron may try again; the second time the desk is the better way. */
    private static String again(Optional<Obstacle> obstacle, MachineState state) {
        long triedBefore = state.session().returns().values().stream()
                .filter(line -> line.barcode().isEmpty() && line.word() == ReportWord.GIVEN_BACK)
                .count();
        if (triedBefore > 0) {
            return "back.unreadable";
        }
        return obstacle.filter(Obstacle.BLANK_TAG::equals).isPresent() ? "back.nobarcode" : "back.again";
    }

    /** {@code detail} is "missing/total", as {@link org.caiyun.kiosk.decide.Identify} counts a set. */
    private static Headline setIncomplete(String detail, Words words) {
        var numbers = detail.split("/", 2);
        return headline(
                Mood.BACK,
                Icon.SET,
                words.text("set.more.title", "missing", numbers[0]),
                words.text("set.back", "total", numbers[numbers.length - 1]),
                words.text("back.title"));
    }

    /** The piece with the tag is one of them all. */
    private static Headline awaitingPieces(LoosePieces pieces, Words words) {
        return headline(
                Mood.INVITE,
                Icon.SET,
                words.text("set.more.title", "missing", Integer.toString(pieces.missing())),
                words.text("set.more.body", "total", Integer.toString(pieces.pieces() + 1)));
    }

    private static Headline choosing(MachineState state, Words words) {
        return state.service().faults().printer().isEmpty()
                ? headline(Mood.INVITE, Icon.RECEIPT, words.text("receipt.ask"))
                : headline(Mood.INVITE, Icon.RECEIPT, words.text("receipt.ask"), words.text("receipt.nopaper"));
    }

    private Headline thanks(Parting.From parting, Words words) {
        var body = new ArrayList<String>();
        body.add(ReceiptCounts.of(parting.lines().stream().map(receiptWords::of).toList())
                .in(words.texts(), "thanks.sum"));
        switch (parting.paper()) {
            case PRINTING -> body.add(words.text("receipt.printing"));
            case PRINTED -> body.add(words.text("receipt.take"));
            case FAILED -> body.add(words.text("receipt.nopaper"));
            case CODE -> body.add(words.text("receipt.qr.body"));
            case NOT_WANTED -> {}
        }
        body.add(words.text("thanks.body"));
        return new Headline(Mood.GOOD, Icon.BYE, words.text("thanks.title"), body, "");
    }

    private static Headline stop(Icon icon, Words words, String title, String why) {
        return headline(Mood.STOP, icon, words.text(title), why, words.text("oos.warn"));
    }

    private static Headline outOfService(String number, Words words) {
        var body = List.of(words.text("oos.body"), words.text("oos.warn"));
        return new Headline(Mood.STOP, Icon.WRENCH, words.text("oos.title"), body, number);
    }

    private static Headline closed(OpeningHours.Now.Outside hours, Words words) {
        var body = new ArrayList<String>();
        hours.today().stream()
                .findFirst()
                .ifPresent(span -> body.add(words.text(
                        "oos.hours", Map.of("from", CLOCK.format(span.from()), "to", CLOCK.format(span.to())))));
        hours.opens().ifPresent(at -> body.add(words.text("closed.opens", "time", DAY_AND_CLOCK.format(at))));
        body.add(words.text("oos.warn"));
        return new Headline(Mood.STOP, Icon.MOON, words.text("closed.title"), body, "");
    }

    private static Headline holiday(OpeningHours.Holiday holiday, Words words) {
        var elsewhere = holiday.elsewhere().isEmpty() ? words.text("closed.alt") : holiday.elsewhere();
        var span = Map.of("from", day(holiday.from()), "to", day(holiday.to()), "alt", elsewhere);
        return stop(Icon.MOON, words, "closed.title", words.text("oos.holiday", span));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
