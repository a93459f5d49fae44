package org.caiyun.sim.peer;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a printer's character ROM looks like: an installed font on the 24 dot grid, in black and white. */
final class RomFont {
    static final int CELL = 24;

    private static final String FAMILY = "Noto Sans Mono CJK SC";
    private static final List<String> FILES = List.of(
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc");
    /** Room below the cell for the tails of letters. */
    private static final int TAILS = 4;

    private static final double BASELINE = 0.88;
    private static final int WHITE = 150;

    private final Font font;

    private RomFont(Font font) {
        this.font = font;
    }

    /** Debian's fonts-noto-cjk, else whatever has that name or looks like type. */
    static RomFont installed() {
        return new RomFont(
                FILES.stream().flatMap(RomFont::faces).findFirst().orElseGet(() -> new Font(FAMILY, Font.PLAIN, CELL)));
    }

    /**
     * One character as dots, {@code columns} of 12 dots wide and magnified.
     *
     * @return a picture of greys, either black or white
     */
    BufferedImage glyph(String character, int columns, int timesWide, int timesHigh) {
        int width = columns * CELL / 2;
        var cell = new BufferedImage(width * timesWide, (CELL + TAILS) * timesHigh, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = cell.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, cell.getWidth(), cell.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(timesWide, timesHigh);
        graphics.setFont(font.deriveFont((float) CELL));
        graphics.drawString(character, 0, (float) Math.rint(CELL * BASELINE));
        graphics.dispose();
        var greys = cell.getRaster();
        for (int y = 0; y < cell.getHeight(); y++) {
            for (int x = 0; x < cell.getWidth(); x++) {
                greys.setSample(x, y, 0, greys.getSample(x, y, 0) < WHITE ? 0 : 255);
            }
        }
        return cell;
    }

    private static Stream<Font> faces(String path) {
        return read(path).stream()
                .flatMap(List::stream)
                .filter(face -> face.getFamily().equals(FAMILY));
    }

    private static Optional<List<Font>> read(String path) {
        var file = new File(path);
        try {
            return file.canRead() ? Optional.of(List.of(Font.createFonts(file))) : Optional.empty();
        } catch (IOException | FontFormatException e) {
            return Optional.empty();
        }
    }
}
