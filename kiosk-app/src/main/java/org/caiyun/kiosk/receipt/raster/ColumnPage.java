package org.caiyun.kiosk.receipt.raster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.caiyun.device.printer.PrintElement.Align;
import org.caiyun.device.printer.PrintElement.Raster;
import org.caiyun.device.printer.PrintElement.Size;
import org.caiyun.device.printer.PrintElement.Text;

/**
 * A block of paragraphs in columns. Of all heights it takes the one that needs least paper and breaks few lines; what
 * belongs together stays in one picture.
 */
final class ColumnPage {
    private static final int LOWEST = 240;
    private static final int HIGHEST = 600;
    private static final int STEP = 24;
    private static final int BETWEEN = 24;
    private static final float BODY = 30;
    private static final float STRONG = 34;
    private static final float TITLE = 46;
    /** Before a paragraph that does not belong to the one before it. */
    private static final double GAP = 16;

    private static final int INDENT = 10;
    /** What a broken line is worth, in rows of paper. */
    private static final int BREAK = 40;

    private final int dots;
    private final TypeFaces faces;

    /** {@code follows} belongs to the paragraph before it. */
    private record Paragraph(ColumnFlow flow, boolean follows, boolean centred) {}

    private record Placed(Paragraph paragraph, Columns columns, int number, double x) {}

    ColumnPage(int dots, TypeFaces faces) {
        this.dots = dots;
        this.faces = faces;
    }

    List<Raster> set(List<Text> texts) {
        var paragraphs = texts.stream().map(this::paragraph).toList();
        int height = IntStream.rangeClosed(LOWEST / STEP, HIGHEST / STEP)
                .mapToObj(step -> step * STEP)
                .min(Comparator.comparingInt(candidate -> cost(paragraphs, candidate)))
                .orElse(HIGHEST);
        return bands(paragraphs, height).stream().map(this::draw).toList();
    }

    private Paragraph paragraph(Text text) {
        var clean = Script.clean(text.text());
        var stripped = clean.stripLeading();
        int indent = (clean.length() - stripped.length()) * INDENT;
        float size = text.size() == Size.DOUBLE ? TITLE : text.bold() ? STRONG : BODY;
        var set = Setting.column(stripped, faces, size, false);
        var flow = new ColumnFlow(set, size, indent, Math.max(indent, text.hang() * INDENT));
        return new Paragraph(flow, indent > 0, text.align() == Align.CENTRE);
    }

    private int cost(List<Paragraph> paragraphs, int height) {
        int columns = paragraphs.stream().mapToInt(p -> p.flow().count(height)).sum();
        int bands = 1;
        double used = 0;
        for (List<Paragraph> group : groups(paragraphs)) {
            double width = width(group, height);
            boolean fits = used == 0 || used + GAP + width <= dots;
            bands += fits ? 0 : 1;
            used = fits && used > 0 ? used + GAP + width : width;
        }
        return bands * (height + BETWEEN) + (columns - paragraphs.size()) * BREAK;
    }

    private static double width(List<Paragraph> group, int height) {
        return group.stream()
                .mapToDouble(p -> p.flow().count(height) * p.flow().pitch())
                .sum();
    }

    private static List<List<Paragraph>> groups(List<Paragraph> paragraphs) {
        var groups = new ArrayList<List<Paragraph>>();
        for (Paragraph paragraph : paragraphs) {
            if (groups.isEmpty() || !paragraph.follows()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(paragraph);
        }
        return groups;
    }

    /** A group goes into the next picture as a whole, unless it is wider than the paper. */
    private List<List<Placed>> bands(List<Paragraph> paragraphs, int height) {
        var bands = new ArrayList<List<Placed>>();
        var band = new ArrayList<Placed>();
        double x = 0;
        for (List<Paragraph> group : groups(paragraphs)) {
            x += band.isEmpty() ? 0 : GAP;
            if (!band.isEmpty() && x + width(group, height) > dots) {
                bands.add(List.copyOf(band));
                band.clear();
                x = 0;
            }
            for (Paragraph paragraph : group) {
                var columns = paragraph.flow().at(height);
                for (int i = 0; i < columns.count(); i++) {
                    if (x + columns.pitch() > dots) {
                        bands.add(List.copyOf(band));
                        band.clear();
                        x = 0;
                    }
                    band.add(new Placed(paragraph, columns, i, x));
                    x += columns.pitch();
                }
            }
        }
        bands.add(List.copyOf(band));
        return bands;
    }

    private Raster draw(List<Placed> band) {
        double reach =
                band.stream().mapToDouble(p -> p.columns().height()).max().orElse(1);
        double wide = band.stream()
                .mapToDouble(p -> p.x() + p.columns().pitch())
                .max()
                .orElse(1);
        boolean centred = band.stream().allMatch(p -> p.paragraph().centred());
        double left = band.getFirst().paragraph().centred() ? (dots - wide) / 2 : 0;
        int width = (int) Math.min(dots, Math.ceil(left + wide));
        int height = (int) Math.ceil(reach) + 2;
        return Ink.of(
                width,
                height,
                graphics -> band.forEach(
                        p -> p.columns().draw(graphics, p.number(), left + p.x(), 1, centred ? height : 0)));
    }
}
