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
import org.caiyun.device.printer.PrintElement.Raster;
import org.caiyun.device.printer.PrintElement.Size;
import org.caiyun.device.printer.PrintElement.Text;
import org.caiyun.kiosk.text.Texts;

/**
 * Puts a receipt into words, in one language. The number stands on top, so that a torn or interrupted receipt can be
 * recognised; the time always with its zone, and left out where no clock was right. Knows nothing of printers and
 * nothing of patrons.
 */
public final class ReceiptComposer {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'xxx", Locale.ROOT);
    private static final String INDENT = "   ";
    private static final int HANG = 3;
    /** White between items, and above and below blocks, in dots. */
    private static final int BREATH = 10;

    /** Stands for a title that neither the printer nor any font has. */
    private static final String NO_GLYPHS = "〓";

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
            if (i > 0) {
                paper.add(Raster.gap(BREATH));
            }
            item(Integer.toString(i + 1), receipt.lines().get(i), receipt.zone(), paper);
        }
        paper.add(new PrintElement.Rule());
        sums(receipt, paper);
        code(receipt, paper);
        foot(receipt, paper);
        paper.add(new PrintElement.Cut());
        return List.copyOf(paper);
    }

    private void head(Receipt receipt, List<PrintElement> paper) {
        if (texts.language().isVertical()) {
            // the rest is pictures, and a scrap must still say where it belongs
            paper.add(Text.centred(receipt.number().toString()));
            paper.add(Raster.gap(BREATH));
        }
        paper.add(new Text(receipt.library(), Align.CENTRE, Size.DOUBLE, false));
        paper.add(Raster.gap(BREATH));
        paper.add(new Text(texts.text("r.title"), Align.CENTRE, Size.NORMAL, true));
        if (receipt.reprint()) {
            paper.add(Raster.gap(BREATH));
            paper.add(new Text(texts.text("r.reprint"), Align.CENTRE, Size.DOUBLE, true));
        }
        if (!texts.language().isVertical()) {
            paper.add(new PrintElement.Rule());
        }
        paper.add(label("r.no", receipt.number().toString()));
        receipt.printedAt().instant().ifPresent(at -> paper.add(label("r.time", moment(at, receipt.zone()))));
        paper.add(label("r.kiosk", receipt.kiosk()));
    }

    private Text label(String key, String value) {
        return Text.plain(texts.text(key) + " " + value).hanging(HANG);
    }

    private void item(String number, ReceiptLine line, ZoneId zone, List<PrintElement> paper) {
        if (withTitles && !line.title().isBlank()) {
            var title = titled(number, line, ReceiptTitle.of(line.title()));
            paper.add(title.orElse(titled(number, line, "《" + NO_GLYPHS + "》")));
        } else {
            paper.add(Text.plain(nameless(number, line.barcode())).hanging(HANG));
        }
        paper.add(Text.plain(INDENT + word(line.word())).inBold().hanging(HANG));
        if (isSettledLater(line.word())) {
            line.takenAt().instant().ifPresent(at -> paper.add(Text.plain(INDENT + moment(at, zone))));
        }
    }

    private Text titled(String number, ReceiptLine line, String title) {
        var words = line.barcode().isEmpty()
                ? texts.text("r.item.plain", Map.of("i", number, "title", title))
                : texts.text("r.item", Map.of("i", number, "title", title, "tail", tail(line.barcode())));
        return Text.plain(words).hanging(HANG);
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
            case ReceiptWord.Piece _ -> texts.text("r.piece");
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
                    ReceiptWord.Piece _,
                    ReceiptWord.Back _ -> false;
        };
    }

    private void sums(Receipt receipt, List<PrintElement> paper) {
        if (!receipt.lines().isEmpty()) {
            paper.add(new Text(
                    ReceiptCounts.of(receipt.lines().stream()
                                    .map(ReceiptLine::word)
                                    .toList())
                            .in(texts, "r.count"),
                    Align.LEFT,
                    Size.NORMAL,
                    true));
        }
        var later = receipt.lines().stream()
                .filter(line -> isSettledLater(line.word()))
                .toList();
        if (!later.isEmpty() && later.stream().allMatch(line -> line.takenAt().isKnown())) {
            paper.add(Text.plain(texts.text("r.effective")));
        }
    }

    private void code(Receipt receipt, List<PrintElement> paper) {
        var payload = receipt.number().toString();
        if (PrintElement.Qr.isPayload(payload)) {
            paper.add(new PrintElement.Rule());
            paper.add(new PrintElement.Qr(payload));
            paper.add(Raster.gap(BREATH));
            paper.add(Text.centred(texts.text("r.qr")));
        }
    }

    private void foot(Receipt receipt, List<PrintElement> paper) {
        paper.add(new PrintElement.Rule());
        paper.add(Text.plain(texts.text("r.proof")).inBold());
        Stream.of("r.fee", "r.fade", "r.privacy").forEach(key -> paper.add(Text.plain(texts.text(key))));
        var contact = contact(receipt.phone(), receipt.hours());
        if (!contact.isEmpty()) {
            paper.add(Text.plain(contact));
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
