package org.caiyun.kiosk.receipt.raster;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GraphicAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
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
        graphics.fill(getOutline(AffineTransform.getTranslateInstance(x, y)));
    }

    @Override
    public Shape getOutline(AffineTransform place) {
        double thick = size * 0.17;
        var bars = new Path2D.Double();
        bars.append(new Rectangle2D.Double(size * 0.1, -size * 0.66, size * 0.8, thick), false);
        bars.append(new Rectangle2D.Double(size * 0.1, -size * 0.27, size * 0.8, thick), false);
        return place.createTransformedShape(bars);
    }
}
