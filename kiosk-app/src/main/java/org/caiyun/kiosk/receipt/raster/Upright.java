package org.caiyun.kiosk.receipt.raster;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GraphicAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;

/** A Chinese character, or a short number, that stands upright in a column: it turns back what the column turns. */
final class Upright extends GraphicAttribute {
    /** A column's middle, above the baseline of the line that it was before it was turned. */
    static final double AXIS = 0.34;

    private static final double ROOM = 1.06;
    /** A Chinese character's middle above its own baseline; digits stand a little lower. */
    private static final double MIDDLE = 0.38;

    private final TextLayout glyphs;
    private final float size;

    Upright(TextLayout glyphs, float size) {
        super(ROMAN_BASELINE);
        this.glyphs = glyphs;
        this.size = size;
    }

    static FontRenderContext context() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public float getAscent() {
        return (float) (size * (AXIS + 0.5));
    }

    @Override
    public float getDescent() {
        return (float) (size * (0.5 - AXIS));
    }

    @Override
    public float getAdvance() {
        return (float) (size * ROOM);
    }

    @Override
    public void draw(Graphics2D graphics, float x, float y) {
        graphics.fill(getOutline(AffineTransform.getTranslateInstance(x, y)));
    }

    @Override
    public Shape getOutline(AffineTransform place) {
        double wide = glyphs.getAdvance();
        var turned = new AffineTransform(place);
        turned.translate(getAdvance() / 2, -size * AXIS);
        turned.rotate(-Math.PI / 2);
        turned.scale(Math.min(1, size * ROOM / wide), 1);
        turned.translate(-wide / 2, size * MIDDLE);
        return glyphs.getOutline(turned);
    }
}
