package org.caiyun.kiosk.receipt.raster;

import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caiyun.device.printer.PrintElement.Align;
import org.caiyun.device.printer.PrintElement.Raster;
import org.caiyun.device.printer.PrintElement.Size;
import org.caiyun.device.printer.PrintElement.Text;

/**
 * Text as a picture. A line sits on the same grid as the printer's own, 24 dots for a Chinese character and 12 for a
 * narrow one, with the white below that the printer leaves between lines; a block of paragraphs stands in columns. The
 * same text gives the same picture, on one machine. Of one thread.
 */
public final class RasterText {
    private static final int CELL = 24;
    private static final int COLUMN = 12;
    /** To the usual line spacing of 3.75 mm. */
    private static final int LEADING = 6;

    private static final double BASELINE = 0.88;

    private final int dots;
    private final TypeFaces faces;

    /** {@code dots} is the width of the paper. */
    public RasterText(int dots) {
        this.dots = dots;
        this.faces = TypeFaces.installed();
    }

    /** True when some font has each character of it. */
    public boolean draws(String text) {
        return Script.clean(text)
                .codePoints()
                .allMatch(c -> isInvisible(c) || faces.face(c, false).isPresent());
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    /** One paragraph across the paper, broken into lines. */
    public Raster line(Text text) {
        float size = sizeOf(text);
        var rows = lines(text, size);
        int height = rows.stream().mapToInt(row -> rowHeight(row, size)).sum();
        return Ink.of(dots, Math.min(height, Raster.TALLEST), graphics -> {
            int top = 0;
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                double free = dots - row.getVisibleAdvance();
                double left = text.align() == Align.CENTRE ? free / 2 : i == 0 ? 0 : text.hang() * COLUMN;
                row.draw(graphics, (float) left, (float) Math.round(top + size * BASELINE));
                top += rowHeight(row, size);
            }
        });
    }

    /** Paragraphs in columns from left to right; what does not fit beside goes into a further picture below. */
    public List<Raster> columns(List<Text> paragraphs) {
        return new ColumnPage(dots, faces).set(paragraphs);
    }

    private List<TextLayout> lines(Text text, float size) {
        var set = Setting.line(Script.clean(text.text()), faces, size, text.bold())
                .getIterator();
        var measurer = new LineBreakMeasurer(set, BreakIterator.getLineInstance(Locale.ROOT), Upright.context());
        var rows = new ArrayList<TextLayout>();
        while (measurer.getPosition() < set.getEndIndex()) {
            int indent = rows.isEmpty() ? 0 : text.hang() * COLUMN;
            rows.add(measurer.nextLayout(dots - indent));
        }
        return rows;
    }

    /** Fonts promise more room than their characters take; only a block of columns takes more than the grid. */
    private static int rowHeight(TextLayout row, float size) {
        boolean isTall = row.getDescent() > size * 0.6;
        double cell = isTall ? size * BASELINE + row.getDescent() : size;
        return (int) Math.ceil(cell) + LEADING;
    }

    private static float sizeOf(Text text) {
        return text.size() == Size.DOUBLE ? 2 * CELL : CELL;
    }
}
