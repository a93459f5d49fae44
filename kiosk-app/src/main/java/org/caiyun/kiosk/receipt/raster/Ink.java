package org.caiyun.kiosk.receipt.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.caiyun.device.Bytes;
import org.caiyun.device.printer.PrintElement.Raster;

/** From a drawing in greys to the dots of a print head. */
final class Ink {
    /** Thin strokes survive, and counters stay open. */
    private static final int WHITE = 165;

    private Ink() {}

    /** The whole width; what is drawn outside is lost. */
    static Raster of(int width, int height, Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        drawing.accept(graphics);
        graphics.dispose();
        return dots(image);
    }

    private static Raster dots(BufferedImage image) {
        int rowBytes = (image.getWidth() + 7) / 8;
        var rows = new byte[rowBytes * image.getHeight()];
        // a row at a time: asked for one dot after the other, the picture costs more than the drawing
        var greys = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getSamples(0, y, image.getWidth(), 1, 0, greys);
            for (int x = 0; x < image.getWidth(); x++) {
                if (greys[x] < WHITE) {
                    rows[y * rowBytes + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return new Raster(image.getWidth(), image.getHeight(), Bytes.copyOf(rows));
    }
}
