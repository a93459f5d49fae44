package org.caiyun.sim.soak.invariant;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReceiptFact;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Texts;
import org.caiyun.sim.peer.PrintedReceipt;

/**
 * Who has only the paper has the truth: it bears the number of the session's end, as many books as the journal says,
 * and for each what the journal said when the receipt was asked for. Read back from the bytes; the words come from the
 * text catalogue by a table of its own, so that a mistake in the kiosk's table does not hide here.
 */
final class ReceiptTellsTheJournal implements Invariant {
    private static final Pattern SPACE = Pattern.compile("[\\s\u3000]+");
    private static final int TAIL = 4;

    private final Observed observed;
    private final SentPaper paper;
    private final Map<String, Asked> asked = new HashMap<>();
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    /** What one receipt must say, as the journal was when it was asked for. */
    private static final class Asked {
        private final List<ReturnSummary> lines;
        private int pieces;
        private int allowed;

        private Asked(List<ReturnSummary> lines) {
            this.lines = lines;
        }
    }

    ReceiptTellsTheJournal(Observed observed) {
        this.observed = observed;
        paper = new SentPaper(observed::hearNews);
        observed.stage.tap(paper);
    }

    @Override
    public String sentence() {
        return "receipts tell what the journal tells";
    }

    @Override
    public void durable(FactRecord record) {
        if (record.fact() instanceof ReceiptFact.PrintAsked(var number, var returns)) {
            ask(number.toString(), returns);
        } else if (record.fact() instanceof ReceiptFact.ReprintAsked(var number, var returns)) {
            ask(number.toString(), returns);
        } else if (record.fact() instanceof ReceiptFact.Printed(var number)) {
            isWhole(number.toString());
        }
    }

    /** The answer of the printer comes after its last byte, and the fact after the answer. */
    private void isWhole(String number) {
        paper.take().forEach(this::judge);
        var expected = asked.get(number);
        if (expected == null || expected.pieces == 0) {
            throw broken(number + " is called printed and was never sent to its end");
        }
    }

    private void ask(String number, List<ReturnId> returns) {
        var lines = new ArrayList<ReturnSummary>();
        for (var id : returns) {
            observed.account(id).ifPresent(visit -> lines.add(visit.summary()));
        }
        var before = asked.get(number);
        var now = new Asked(lines);
        now.allowed = before == null ? 1 : before.allowed + 1;
        now.pieces = before == null ? 0 : before.pieces;
        asked.put(number, now);
    }

    @Override
    public void afterEvent() {
        for (var piece : paper.take()) {
            judge(piece);
        }
    }

    private void judge(PrintedReceipt piece) {
        if (piece.qrPayloads().isEmpty()) {
            // the code stands at the end: a scrap of a receipt that was broken off, cut away before the next
            return;
        }
        var number = piece.qrPayloads().getLast();
        var expected = asked.get(number);
        if (expected == null) {
            throw broken("its code is \"" + number + "\", which was never asked for: " + piece.lines());
        }
        if (++expected.pieces > expected.allowed) {
            throw broken(number + " is on paper " + expected.pieces + " times");
        }
        var all = squeezed(String.join("", piece.lines()));
        int head = all.lastIndexOf(squeezed(number));
        if (head < 0) {
            throw broken(number + " does not stand on its paper: " + piece.lines());
        }
        var text = all.substring(head);
        languageOf(text).ifPresent(language -> judge(number, text, expected.lines, language));
    }

    /** Absent where the words are pictures: only number and code can be read of those. */
    private Optional<Texts> languageOf(String text) {
        for (var language : Language.values()) {
            var known = texts.computeIfAbsent(language, Texts::of);
            if (text.contains(squeezed(known.text("r.proof")))) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private void judge(String number, String text, List<ReturnSummary> lines, Texts words) {
        int from = 0;
        for (var line : lines) {
            var tail = line.barcode().substring(Math.max(0, line.barcode().length() - TAIL));
            var wanted = squeezed(tail + word(line, words));
            int at = text.indexOf(wanted, from);
            if (at < 0) {
                throw broken(number + " does not say \"" + wanted + "\" of " + line + ": " + text);
            }
            from = at + wanted.length();
        }
        var counts = squeezed(counts(lines, words));
        if (text.indexOf(counts, from) < 0) {
            throw broken(number + " does not count \"" + counts + "\": " + text);
        }
        if (text.contains(squeezed(
                words.text("r.item.plain", Map.of("i", Integer.toString(lines.size() + 1), "title", "《"))))) {
            throw broken(number + " lists more than " + lines.size() + " books: " + text);
        }
    }

    private static boolean isClosed(ReturnSummary line) {
        return line.library() == LibraryState.CHECKED_IN;
    }

    private static String word(ReturnSummary line, Texts words) {
        return words.text(
                switch (line.word()) {
                    case RETURNED -> "r.returned";
                    case ACCEPTED_PENDING -> isClosed(line) ? "r.returned" : "r.pending";
                    case ACCEPTED_FOR_STAFF -> line.flags().contains(Flag.NOT_ON_LOAN) ? "r.already" : "r.staff";
                    case WITH_ITS_ITEM -> "r.piece";
                    case GIVEN_BACK, WITHDRAWN -> "r.back";
                    case IN_MACHINE -> "r.stuck";
                });
    }

    private static String counts(List<ReturnSummary> lines, Texts words) {
        int[] counts = new int[5];
        for (var line : lines) {
            counts[
                    switch (line.word()) {
                        case RETURNED -> 0;
                        case ACCEPTED_PENDING -> isClosed(line) ? 0 : 1;
                        case ACCEPTED_FOR_STAFF, IN_MACHINE -> 2;
                        case GIVEN_BACK, WITHDRAWN -> 3;
                        case WITH_ITS_ITEM -> 4;
                    }]++;
        }
        var keys = List.of("returned", "pending", "staff", "back");
        var parts = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            if (counts[i] > 0) {
                parts.add(words.text(
                        "r.count." + keys.get(i), Map.of("abcd".substring(i, i + 1), Integer.toString(counts[i]))));
            }
        }
        return String.join(words.language() == Language.EN ? "," : "", parts);
    }

    /** Without white and capitals: the paper breaks lines where it must. */
    private static String squeezed(String text) {
        return SPACE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
