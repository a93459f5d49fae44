package org.caiyun.kiosk.receipt.raster;

import java.awt.Graphics2D;
import java.awt.font.GraphicAttribute;
import java.awt.geom.Rectangle2D;

/** 〓, the typographer's mark for a character that no font has; drawn, because it must not depend on a font. */
final class MissingSort extends GraphicAttribute {
    private static final double ASCENT = 0.88;

    private final float size;

    MissingSort(float size) {
        super(ROMAN_BASELINE);
        this.size = size;
    }

    @Override
    public float getAscent() {
        return (float) (size * ASCENT);
    }

    @Override
    public float getDescent() {
        return (float) (size * (1 - ASCENT));
    }

    @Override
    public float getAdvance() {
        return size;
    }

    @Override
    public void draw(Graphics2D graphics, float x, float y) {
        double thick = size * 0.17;
        graphics.fill(new Rectangle2D.Double(x + size * 0.1, y - size * 0.66, size * 0.8, thick));
        graphics.fill(new Rectangle2D.Double(x + size * 0.1, y - size * 0.27, size * 0.8, thick));
    }
}
