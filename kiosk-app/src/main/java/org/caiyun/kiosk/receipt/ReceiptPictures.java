package org.caiyun.kiosk.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.device.printer.PaperProfile;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.device.printer.PrintElement.Raster;
import org.caiyun.device.printer.PrintElement.Text;
import org.caiyun.device.printer.PrintElement.TextOr;
import org.caiyun.kiosk.receipt.raster.RasterText;

/**
 * Turns lines that the printer's own font lacks into pictures: rare characters line by line, a Mongolian receipt block
 * by block in columns. What no font has either prints its other line. Fonts are read when the first such line comes. Of
 * one thread.
 */
public final class ReceiptPictures {
    private static final int BETWEEN_BANDS = 20;

    private final PaperProfile paper;
    private Optional<RasterText> raster = Optional.empty();

    public ReceiptPictures(PaperProfile paper) {
        this.paper = paper;
    }

    /** Reads the fonts and draws once, which takes up to a second; the first receipt then need not. */
    public void prepare() {
        raster().line(Text.plain("ᠨᠣᠮ 𠮷"));
    }

    /** {@code inColumns} for a language whose lines run from top to bottom. */
    public List<PrintElement> where(List<PrintElement> receipt, boolean inColumns) {
        return inColumns
                ? columns(receipt)
                : receipt.stream().map(this::printable).toList();
    }

    private PrintElement printable(PrintElement element) {
        return switch (element) {
            case Text text -> printable(text);
            case TextOr(Text text, Text instead) -> printable(paper.prints(text) || draws(text) ? text : instead);
            case Raster _, PrintElement.Qr _, PrintElement.Feed _, PrintElement.Rule _, PrintElement.Cut _ -> element;
        };
    }

    private PrintElement printable(Text text) {
        return paper.prints(text) ? text : raster().line(text);
    }

    private boolean draws(Text text) {
        return raster().draws(text.text());
    }

    /** The first line stays as it is: the number must be readable on any scrap. */
    private List<PrintElement> columns(List<PrintElement> receipt) {
        var paged = new ArrayList<PrintElement>();
        var block = new ArrayList<Text>();
        for (PrintElement element : receipt) {
            switch (element) {
                case Text text when paged.isEmpty() -> paged.add(printable(text));
                case Text text -> block.add(text);
                case TextOr(Text text, Text instead) -> block.add(draws(text) ? text : instead);
                case Raster white when block.isEmpty() -> paged.add(white);
                case Raster _ -> {} // paragraphs side by side keep their own distance
                case PrintElement.Qr _, PrintElement.Feed _, PrintElement.Rule _, PrintElement.Cut _ -> {
                    flush(block, paged);
                    paged.add(element);
                }
            }
        }
        flush(block, paged);
        return List.copyOf(paged);
    }

    private void flush(List<Text> block, List<PrintElement> paged) {
        if (!block.isEmpty()) {
            paged.addAll(raster().columns(block).stream()
                    .flatMap(band -> Stream.of(band, Raster.gap(BETWEEN_BANDS)))
                    .toList());
            block.clear();
        }
    }

    private RasterText raster() {
        if (raster.isEmpty()) {
            raster = Optional.of(new RasterText(paper.dots()));
        }
        return raster.get();
    }
}
