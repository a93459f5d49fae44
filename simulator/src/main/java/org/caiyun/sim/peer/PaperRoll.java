package org.caiyun.sim.peer;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.caiyun.device.Bytes;

/** White paper under a print head, as long as it is needed: dots are put down, and the paper moves on. */
final class PaperRoll {
    private static final int FIRST = 1024;
    /** Four metres; what comes after is lost. */
    private static final int LONGEST = 32_768;

    private final int width;
    private BufferedImage dots;
    private int head;

    PaperRoll(int width) {
        this.width = width;
        this.dots = white(FIRST);
    }

    int width() {
        return width;
    }

    /** Moves the paper. */
    void feed(int rows) {
        head = Math.min(LONGEST, head + rows);
    }

    /** Prints one dot below the head. */
    void dot(int x, int row) {
        int y = head + row;
        if (x >= 0 && x < width && y < LONGEST) {
            reach(y + 1);
            dots.getRaster().setSample(x, y, 0, 0);
        }
    }

    /** The black of a picture, at a place below the head. */
    void stamp(BufferedImage picture, int left, int top) {
        var greys = picture.getRaster();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (greys.getSample(x, y, 0) == 0) {
                    dot(left + x, top + y);
                }
            }
        }
    }

    /** Rows of dots as GS v 0 has them, and the paper moves on by their height. */
    void raster(Bytes rows, int rowBytes, int left) {
        int height = rowBytes == 0 ? 0 : rows.size() / rowBytes;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < rowBytes * 8; x++) {
                if ((rows.at(y * rowBytes + x / 8) & (0x80 >> (x % 8))) != 0) {
                    dot(left + x, y);
                }
            }
        }
        feed(height);
    }

    /** All that has passed the head. */
    BufferedImage cut() {
        reach(Math.max(1, head));
        return dots.getSubimage(0, 0, width, Math.max(1, head));
    }

    private void reach(int height) {
        if (height > dots.getHeight()) {
            var longer = white(Math.max(height, dots.getHeight() * 2));
            longer.getRaster().setRect(dots.getRaster());
            dots = longer;
        }
    }

    private BufferedImage white(int height) {
        var paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = paper.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return paper;
    }
}
