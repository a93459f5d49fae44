package org.caiyun.sim.receipt;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.caiyun.kiosk.receipt.ReceiptPictures;
import org.caiyun.sim.receipt.DecodedReceipt.Picture;

/** A word drawn by other means than the kiosk's, as filled outlines, to be looked for in a picture. */
final class DrawnWord {
    /** Drawn so large, and then made small, that no font fits its outlines to dots. */
    private static final float LARGE = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final boolean[][] ink;
    private final int count;

    /** Where its first dot is, from where the writing began. */
    private final int left;

    private final int top;

    private DrawnWord(Shape outline) {
        var box = outline.getBounds();
        left = box.x - 1;
        top = box.y - 1;
        var image = new BufferedImage(box.width + 3, box.height + 3, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.translate(1 - box.x, 1 - box.y);
        graphics.fill(outline);
        graphics.dispose();
        ink = new boolean[image.getHeight()][image.getWidth()];
        int black = 0;
        for (int y = 0; y < ink.length; y++) {
            for (int x = 0; x < ink[y].length; x++) {
                ink[y][x] = image.getRaster().getSample(x, y, 0) > 110;
                black += ink[y][x] ? 1 : 0;
            }
        }
        count = black;
    }

    /** A column of Mongolian, its letters joined as the font's rules say. */
    static DrawnWord joined(String word, double size) {
        var letters = word.toCharArray();
        var glyphs = mongolian(LARGE).layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        return turned(glyphs.getOutline(), size);
    }

    /** The same letters, each in the form that it has alone. */
    static DrawnWord unjoined(String word, double size) {
        return turned(mongolian(LARGE).createGlyphVector(EXACT, word).getOutline(), size);
    }

    /** Chinese, in a line. */
    static DrawnWord chinese(String text, double size) {
        var font = Stream.of(faces())
                .filter(face -> face.getFontName().equals("Noto Sans Mono CJK SC"))
                .findFirst()
                .orElseThrow();
        var outline = font.deriveFont(LARGE).createGlyphVector(EXACT, text).getOutline();
        return new DrawnWord(small(size).createTransformedShape(outline));
    }

    /** How well the best place in the picture fits: 1 where every dot of the word is there and no other beside it. */
    double fit(Picture picture) {
        var page = page(picture);
        double best = 0;
        for (int y0 = -2; y0 + ink.length <= page.length + 2; y0++) {
            for (int x0 = -2; x0 + ink[0].length <= page[0].length + 2; x0++) {
                best = Math.max(best, fit(page, x0, y0));
            }
        }
        return best;
    }

    /** Dots in both, over dots in either. */
    private double fit(boolean[][] page, int x0, int y0) {
        int both = 0;
        int missed = 0;
        int either = count;
        for (int y = 0; y < ink.length; y++) {
            if (missed > count / 2) {
                return 0; // clearly not here
            }
            for (int x = 0; x < ink[y].length; x++) {
                boolean there = isInk(page, x0 + x, y0 + y);
                both += ink[y][x] && there ? 1 : 0;
                missed += ink[y][x] && !there ? 1 : 0;
                either += !ink[y][x] && there ? 1 : 0;
            }
        }
        return (double) both / either;
    }

    /**
     * How much of the word's ink has ink of the picture within a dot, and the other way round, whichever is less; small
     * Chinese is fitted to the dots by one way of drawing and not by the other. The best place within two dots counts.
     */
    double likeness(Picture picture, int origin, int baseline) {
        var page = page(picture);
        int x0 = origin + left;
        int y0 = baseline + top;
        double best = 0;
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                best = Math.max(best, Math.min(near(page, x0 + dx, y0 + dy), back(page, x0 + dx, y0 + dy)));
            }
        }
        return best;
    }

    private double near(boolean[][] page, int x0, int y0) {
        int found = 0;
        for (int y = 0; y < ink.length; y++) {
            for (int x = 0; x < ink[y].length; x++) {
                found += ink[y][x] && isNear(page, x0 + x, y0 + y) ? 1 : 0;
            }
        }
        return (double) found / count;
    }

    private double back(boolean[][] page, int x0, int y0) {
        int found = 0;
        int there = 0;
        for (int y = 0; y < ink.length; y++) {
            for (int x = 0; x < ink[y].length; x++) {
                if (isInk(page, x0 + x, y0 + y)) {
                    there++;
                    found += isNear(ink, x, y) ? 1 : 0;
                }
            }
        }
        return there == 0 ? 0 : (double) found / there;
    }

    private static boolean isNear(boolean[][] dots, int x, int y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (Math.abs(dx) + Math.abs(dy) < 2 && isInk(dots, x + dx, y + dy)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInk(boolean[][] dots, int x, int y) {
        return y >= 0 && y < dots.length && x >= 0 && x < dots[y].length && dots[y][x];
    }

    private static boolean[][] page(Picture picture) {
        var page = new boolean[picture.height()][picture.rowBytes() * 8];
        var dots = HexFormat.of().parseHex(picture.rows());
        for (int y = 0; y < page.length; y++) {
            for (int x = 0; x < page[y].length; x++) {
                page[y][x] = ((dots[y * picture.rowBytes() + x / 8] >> (7 - x % 8)) & 1) == 1;
            }
        }
        return page;
    }

    private static DrawnWord turned(Shape outline, double size) {
        var turn = AffineTransform.getQuadrantRotateInstance(1);
        turn.concatenate(small(size));
        return new DrawnWord(turn.createTransformedShape(outline));
    }

    private static AffineTransform small(double size) {
        return AffineTransform.getScaleInstance(size / LARGE, size / LARGE);
    }

    private static Font mongolian(float size) {
        try (var file = Objects.requireNonNull(
                ReceiptPictures.class.getResourceAsStream("raster/noto-sans-mongolian-400.ttf"))) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(size);
        } catch (IOException | FontFormatException e) {
            throw new AssertionError(e);
        }
    }

    private static Font[] faces() {
        try {
            return Font.createFonts(new File(Receipts.CHINESE_FONT.toString()));
        } catch (IOException | FontFormatException e) {
            throw new AssertionError("package fonts-noto-cjk is installed", e);
        }
    }
}
