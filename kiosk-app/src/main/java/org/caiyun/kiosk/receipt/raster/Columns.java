package org.caiyun.kiosk.receipt.raster;

import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * A paragraph in columns, from left to right. Each is laid out as a line and then turned as a whole, which keeps the
 * letters joined and the order of the columns right.
 */
final class Columns {
    /** From one column's middle to the next, in sizes. */
    static final double PITCH = 1.32;

    private final List<Column> columns;
    private final float size;

    /** One column, and how far down it begins. */
    record Column(TextLayout line, double from) {}

    Columns(List<Column> columns, float size) {
        this.columns = List.copyOf(columns);
        this.size = size;
    }

    int count() {
        return columns.size();
    }

    double pitch() {
        return size * PITCH;
    }

    double width() {
        return count() * pitch();
    }

    /** How far down the longest column goes. */
    double height() {
        return columns.stream()
                .mapToDouble(column -> column.from() + column.line().getVisibleAdvance())
                .max()
                .orElse(0);
    }

    /** Draws one column with its left edge at x; {@code centredIn} is the height to centre it in, or 0. */
    void draw(Graphics2D graphics, int number, double x, double top, double centredIn) {
        var column = columns.get(number);
        double free = centredIn - column.line().getVisibleAdvance();
        double from = centredIn > 0 ? free / 2 : column.from();
        var turned = (Graphics2D) graphics.create();
        // on whole dots, for sharp edges
        turned.translate(Math.rint(x + pitch() / 2 - size * Upright.AXIS), Math.rint(top + from));
        turned.rotate(Math.PI / 2);
        // as outlines: drawn as glyphs, each letter would be moved to a whole dot, and joints would break
        turned.fill(column.line().getOutline(new AffineTransform()));
        turned.dispose();
    }
}
