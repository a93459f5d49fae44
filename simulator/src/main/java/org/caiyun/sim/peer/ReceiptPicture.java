package org.caiyun.sim.peer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.caiyun.device.Bytes;

/**
 * How a printed receipt looks, made of the bytes that the printer was sent and of nothing else: 80 mm paper at 203 dpi,
 * a dot of the print head is a dot of the picture.
 */
public final class ReceiptPicture {
    /** What the head can reach. */
    public static final int DOTS = 576;

    /** 80 mm paper is wider than the head. */
    private static final int MARGIN = 32;

    private static final int TOP = 36;
    /** The knife is above the head, so that white paper is under the last line. */
    private static final int BOTTOM = 56;

    private static final int TOOTH = 8;
    private static final Color PAPER = new Color(0xFD, 0xFC, 0xF9);
    private static final Color EDGE = new Color(0xDD, 0xDA, 0xD2);
    private static final int INK = 0xFF1C1B1A;

    private final BufferedImage print;

    private ReceiptPicture(BufferedImage print) {
        this.print = print;
    }

    public static ReceiptPicture of(PrintedReceipt receipt) {
        return of(receipt.bytes());
    }

    /** {@code bytes} are whole commands, from an ESC @ on. */
    public static ReceiptPicture of(Bytes bytes) {
        var paper = new PaperRoll(DOTS);
        var head = new PrintHead(paper, RomFont.installed());
        new EscPosTokens().accept(bytes).forEach(head::take);
        return new ReceiptPicture(paper.cut());
    }

    /** The dots alone, black (0) or white (255), {@link #DOTS} wide. */
    public BufferedImage print() {
        return print;
    }

    /** The piece of paper with its margins and its cut edges; around it nothing. */
    public BufferedImage paper() {
        int width = DOTS + 2 * MARGIN;
        int height = TOP + print.getHeight() + BOTTOM;
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var outline = outline(width, height);
        graphics.setColor(PAPER);
        graphics.fill(outline);
        graphics.setColor(EDGE);
        graphics.setStroke(new BasicStroke(1f));
        graphics.draw(outline);
        graphics.dispose();
        var dots = print.getRaster();
        for (int y = 0; y < print.getHeight(); y++) {
            for (int x = 0; x < DOTS; x++) {
                if (dots.getSample(x, y, 0) == 0) {
                    picture.setRGB(MARGIN + x, TOP + y, INK);
                }
            }
        }
        return picture;
    }

    /** The paper as a PNG file. */
    public Bytes png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(paper(), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.copyOf(out.toByteArray());
    }

    /** Straight sides; top and bottom as the knife of a printer leaves them. */
    private static Path2D outline(int width, int height) {
        var path = new Path2D.Double();
        path.moveTo(0.5, TOOTH);
        int teeth = width / TOOTH;
        for (int i = 1; i <= teeth; i++) {
            path.lineTo((width - 1.0) * i / teeth + 0.5, i % 2 == 0 ? TOOTH : TOOTH - 3);
        }
        path.lineTo(width - 0.5, height - TOOTH);
        for (int i = teeth - 1; i >= 0; i--) {
            path.lineTo((width - 1.0) * i / teeth + 0.5, i % 2 == 0 ? height - TOOTH : height - TOOTH - 3);
        }
        path.closePath();
        return path;
    }
}
