package org.caiyun.kiosk.receipt.raster;

import java.awt.Graphics2D;
import java.awt.font.GraphicAttribute;

/** Mongolian words within a line of another script: short columns that hang down from the line's top. */
final class ColumnBlock extends GraphicAttribute {
    private static final double ASCENT = 0.88;
    private static final double BREATH = 4;

    private final Columns columns;
    private final float size;

    /** {@code size} is that of the line around it. */
    ColumnBlock(Columns columns, float size) {
        super(ROMAN_BASELINE);
        this.columns = columns;
        this.size = size;
    }

    @Override
    public float getAscent() {
        return (float) (size * ASCENT);
    }

    @Override
    public float getDescent() {
        return (float) Math.max(size * (1 - ASCENT), columns.height() + BREATH - getAscent());
    }

    @Override
    public float getAdvance() {
        return (float) columns.width();
    }

    @Override
    public void draw(Graphics2D graphics, float x, float y) {
        for (int i = 0; i < columns.count(); i++) {
            columns.draw(graphics, i, x + i * columns.pitch(), y - getAscent(), 0);
        }
    }
}
