package org.caiyun.kiosk.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.caiyun.kiosk.flow.MachineState;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.receipt.ReceiptTitle;
import org.caiyun.kiosk.receipt.ReceiptWord;
import org.caiyun.kiosk.receipt.ReceiptWords;
import org.caiyun.kiosk.text.TextLanguage;
import org.caiyun.kiosk.ui.PatronView.Item;
import org.caiyun.kiosk.ui.PatronView.KeyView;
import org.caiyun.kiosk.ui.PatronView.Kind;
import org.caiyun.kiosk.ui.PatronView.Role;

/** The books of a session as lines, newest first, each with its result in words. */
final class ItemLines {
    private static final int TAIL = 4;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ReceiptWords receiptWords;
    private final boolean titles;
    private final ZoneId zone;

    ItemLines(ReceiptWords receiptWords, boolean titles, ZoneId zone) {
        this.receiptWords = receiptWords;
        this.titles = titles;
        this.zone = zone;
    }

    List<Item> of(MachineState state, Words words) {
        var lines = state.session().returns().values().stream()
                .filter(line -> line.word() != ReportWord.WITHDRAWN)
                .sorted(Comparator.comparing(ReturnSummary::id))
                .toList();
        var items = new ArrayList<Item>(lines.size());
        for (int i = lines.size() - 1; i >= 0; i--) {
            items.add(item(i + 1, lines.get(i), state, words));
        }
        return items;
    }

    private Item item(int number, ReturnSummary line, MachineState state, Words words) {
        boolean nameless = line.title().isBlank() || !titles;
        var tail = line.barcode().isEmpty() ? "" : words.text("item.tail", "tail", tail(line.barcode()));
        boolean busy = isBusy(line, state);
        var word = receiptWords.of(line);
        return new Item(
                line.id().toString(),
                number,
                nameless ? words.text("item.untitled") : ReceiptTitle.of(line.title()),
                nameless ? words.texts().language().tag() : TextLanguage.of(line.title()),
                tail,
                busy ? words.text("busy.item") : words.text(resultKey(word)),
                busy ? Kind.BUSY : kind(word),
                busy ? List.of() : notes(line, words),
                busy ? List.of() : keys(line, word, words));
    }

    /** Nothing is decided about it yet. */
    static boolean isBusy(ReturnSummary line, MachineState state) {
        return line.word() == ReportWord.IN_MACHINE && state.books().containsKey(line.id());
    }

    private static String resultKey(ReceiptWord word) {
        return switch (word) {
            case ReceiptWord.Returned _, ReceiptWord.Partner _ -> "return.ok";
            case ReceiptWord.Pending _, ReceiptWord.Staff _, ReceiptWord.Already _, ReceiptWord.Parts _ ->
                "return.pending.title";
            case ReceiptWord.Piece _ -> "r.piece";
            case ReceiptWord.Back _ -> "r.back";
            case ReceiptWord.Stuck _ -> "stuck.item";
        };
    }

    static Kind kind(ReceiptWord word) {
        return switch (word) {
            case ReceiptWord.Returned _, ReceiptWord.Partner _, ReceiptWord.Piece _ -> Kind.GOOD;
            case ReceiptWord.Pending _ -> Kind.PENDING;
            case ReceiptWord.Staff _, ReceiptWord.Already _, ReceiptWord.Parts _ -> Kind.STAFF;
            case ReceiptWord.Back _ -> Kind.BACK;
            case ReceiptWord.Stuck _ -> Kind.STUCK;
        };
    }

    /** What is to be said beside the result: the headline of a new result says the same. */
    List<String> notes(ReturnSummary line, Words words) {
        var notes = new ArrayList<String>();
        switch (receiptWords.of(line)) {
            case ReceiptWord.Returned _ -> {
                if (line.flags().contains(Flag.HOLD_HERE) || line.flags().contains(Flag.HOLD_ELSEWHERE)) {
                    notes.add(words.text("return.hold.note"));
                } else if (line.flags().contains(Flag.FIRST_RETURN)) {
                    notes.add(words.text("return.new.note"));
                }
            }
            case ReceiptWord.Partner(var library) -> notes.add(words.text("return.partner.note", "library", library));
            case ReceiptWord.Pending _ -> {
                line.takenAt()
                        .instant()
                        .ifPresent(at -> notes.add(words.text("return.pending.body", "time", time(at))));
                notes.add(words.text("return.pending.note"));
            }
            case ReceiptWord.Staff _, ReceiptWord.Parts _ -> notes.add(words.text("return.staff.note"));
            case ReceiptWord.Already _ -> notes.add(words.text("return.already.note"));
            case ReceiptWord.Piece _, ReceiptWord.Back _, ReceiptWord.Stuck _ -> {}
        }
        if (line.flags().contains(Flag.DAMAGED_BY_PATRON_REPORT)) {
            notes.add(words.text("damage.ok"));
        }
        return notes;
    }

    private static List<KeyView> keys(ReturnSummary line, ReceiptWord word, Words words) {
        boolean flagged = line.flags().contains(Flag.DAMAGED_BY_PATRON_REPORT);
        boolean taken = switch (kind(word)) {
            case GOOD, PENDING, STAFF -> true;
            case BUSY, BACK, STUCK -> false;
        };
        return taken && !flagged
                ? List.of(new KeyView(
                        new PatronIntent.Damaged(line.id().toString()),
                        words.text("damage.key"),
                        Role.QUIET,
                        "warning",
                        false,
                        words.texts().language()))
                : List.of();
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    private static String tail(String barcode) {
        return barcode.substring(Math.max(0, barcode.length() - TAIL));
    }
}
