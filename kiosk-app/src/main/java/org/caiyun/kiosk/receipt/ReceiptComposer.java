package org.caiyun.kiosk.receipt;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.device.printer.PrintElement.Align;
import org.caiyun.device.printer.PrintElement.Size;
import org.caiyun.device.printer.PrintElement.Text;
import org.caiyun.kiosk.text.Texts;

/**
 * Puts a receipt into words, in one language. The number stands on top, so that a torn or interrupted receipt can be
 * recognised; the time always with its zone. Knows nothing of printers and nothing of patrons.
 */
public final class ReceiptComposer {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'xxx", Locale.ROOT);
    private static final String INDENT = "   ";
    private static final int TAIL = 4;

    private final Texts texts;
    private final boolean withTitles;

    /** {@code withTitles} false where a library does not want receipts to show what was read. */
    public ReceiptComposer(Texts texts, boolean withTitles) {
        this.texts = texts;
        this.withTitles = withTitles;
    }

    public List<PrintElement> compose(Receipt receipt) {
        var paper = new ArrayList<PrintElement>();
        head(receipt, paper);
        paper.add(new PrintElement.Rule());
        for (int i = 0; i < receipt.lines().size(); i++) {
            item(Integer.toString(i + 1), receipt.lines().get(i), receipt.zone(), paper);
        }
        paper.add(new PrintElement.Rule());
        sums(receipt, paper);
        foot(receipt, paper);
        paper.add(new PrintElement.Cut());
        return List.copyOf(paper);
    }

    private void head(Receipt receipt, List<PrintElement> paper) {
        paper.add(new Text(receipt.library(), Align.CENTRE, Size.DOUBLE, false));
        paper.add(new Text(texts.text("r.title"), Align.CENTRE, Size.NORMAL, true));
        if (receipt.reprint()) {
            paper.add(new Text(texts.text("r.reprint"), Align.CENTRE, Size.DOUBLE, true));
        }
        paper.add(Text.plain(texts.text("r.no") + " " + receipt.number()));
        paper.add(Text.plain(texts.text("r.time") + " " + moment(receipt.printedAt(), receipt.zone())));
        paper.add(Text.plain(texts.text("r.kiosk") + " " + receipt.kiosk()));
    }

    private void item(String number, ReceiptLine line, ZoneId zone, List<PrintElement> paper) {
        var nameless = Text.plain(nameless(number, line.barcode()));
        paper.add(withTitles && !line.title().isBlank() ? titled(number, line).orElse(nameless) : nameless);
        paper.add(Text.plain(INDENT + word(line.word())));
        if (isSettledLater(line.word())) {
            paper.add(Text.plain(INDENT + moment(line.takenAt(), zone)));
        }
    }

    private Text titled(String number, ReceiptLine line) {
        var title = ReceiptTitle.of(line.title());
        return Text.plain(
                line.barcode().isEmpty()
                        ? texts.text("r.item.plain", Map.of("i", number, "title", title))
                        : texts.text("r.item", Map.of("i", number, "title", title, "tail", tail(line.barcode()))));
    }

    private String nameless(String number, String barcode) {
        return barcode.isEmpty()
                ? texts.text("r.item.plain", Map.of("i", number, "title", texts.text("r.untitled")))
                : texts.text("r.item.tail", Map.of("i", number, "tail", tail(barcode)));
    }

    private String word(ReceiptWord word) {
        return switch (word) {
            case ReceiptWord.Returned _ -> texts.text("r.returned");
            case ReceiptWord.Partner(String library) -> texts.text("r.partner", Map.of("library", library));
            case ReceiptWord.Pending _ -> texts.text("r.pending");
            case ReceiptWord.Staff _ -> texts.text("r.staff");
            case ReceiptWord.Already _ -> texts.text("r.already");
            case ReceiptWord.Parts(int missing) -> texts.text("r.parts", Map.of("n", Integer.toString(missing)));
            case ReceiptWord.Back _ -> texts.text("r.back");
            case ReceiptWord.Stuck _ -> texts.text("r.stuck");
        };
    }

    /** Recorded after the patron has gone: the moment of taking is what counts, and is printed. */
    private static boolean isSettledLater(ReceiptWord word) {
        return switch (word) {
            case ReceiptWord.Pending _, ReceiptWord.Staff _, ReceiptWord.Stuck _ -> true;
            case ReceiptWord.Returned _,
                    ReceiptWord.Partner _,
                    ReceiptWord.Already _,
                    ReceiptWord.Parts _,
                    ReceiptWord.Back _ -> false;
        };
    }

    private void sums(Receipt receipt, List<PrintElement> paper) {
        if (!receipt.lines().isEmpty()) {
            paper.add(new Text(ReceiptCounts.of(receipt.lines().stream().map(ReceiptLine::word).toList())
                            .in(texts, "r.count"), Align.LEFT, Size.NORMAL, true));
        }
        if (receipt.lines().stream().anyMatch(line -> isSettledLater(line.word()))) {
            paper.add(Text.plain(texts.text("r.effective")));
        }
    }

    private void foot(Receipt receipt, List<PrintElement> paper) {
        Stream.of("r.proof", "r.fee", "r.fade").forEach(key -> paper.add(Text.plain(texts.text(key))));
        var contact = contact(receipt.phone(), receipt.hours());
        if (!contact.isEmpty()) {
            paper.add(Text.plain(contact));
        }
        paper.add(Text.plain(texts.text("r.privacy")));
        var payload = receipt.number().toString();
        if (PrintElement.Qr.isPayload(payload)) {
            paper.add(new PrintElement.Feed(1));
            paper.add(new PrintElement.Qr(payload));
            paper.add(Text.centred(texts.text("r.qr")));
        }
    }

    private String contact(String phone, String hours) {
        if (!phone.isEmpty() && !hours.isEmpty()) {
            return texts.text("r.contact", Map.of("phone", phone, "hours", hours));
        }
        if (!phone.isEmpty()) {
            return texts.text("r.contact.phone", Map.of("phone", phone));
        }
        return hours.isEmpty() ? "" : texts.text("r.contact.hours", Map.of("hours", hours));
    }

    private static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    private static String tail(String barcode) {
        return barcode.substring(Math.max(0, barcode.length() - TAIL));
    }
}
