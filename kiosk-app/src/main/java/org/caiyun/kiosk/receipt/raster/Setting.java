package org.caiyun.kiosk.receipt.raster;

import java.awt.Font;
import java.awt.font.GraphicAttribute;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives each run of a text its font. What does not flow with the line is replaced by a graphic: a Chinese character in
 * a column, Mongolian words in a line, a character that no font has.
 */
final class Setting {
    /** Breaks lines as Chinese does. */
    private static final String PLACE = "一";

    private static final int LONGEST_UPRIGHT_NUMBER = 3;
    private static final double BLOCK_HEIGHT = 168;
    /** Mongolian looks smaller than Chinese of the same size. */
    private static final double MONGOLIAN_IN_LINES = 1.25;

    private final TypeFaces faces;
    private final float size;
    private final boolean bold;
    private final StringBuilder text = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();

    private record Run(int from, int to, TextAttribute attribute, Object value) {}

    private Setting(TypeFaces faces, float size, boolean bold) {
        this.faces = faces;
        this.size = size;
        this.bold = bold;
    }

    /** A line of text; blank text has a blank line. */
    static AttributedString line(String clean, TypeFaces faces, float size, boolean bold) {
        var setting = new Setting(faces, size, bold);
        var points = clean.codePoints().toArray();
        int at = 0;
        while (at < points.length) {
            int end = Script.isMongolian(points[at]) ? endOfMongolian(points, at) : at + 1;
            if (end > at + 1 || Script.isMongolian(points[at])) {
                setting.block(new String(points, at, end - at));
            } else {
                setting.inLine(points[at]);
            }
            at = end;
        }
        return setting.done();
    }

    /** A text that will be turned into columns. */
    static AttributedString column(String clean, TypeFaces faces, float size, boolean bold) {
        var setting = new Setting(faces, size, bold);
        var points = clean.codePoints().toArray();
        int at = 0;
        while (at < points.length) {
            int end = endOfNumber(points, at);
            if (end > at) {
                setting.upright(new String(points, at, end - at));
                at = end;
            } else {
                setting.inColumn(points[at]);
                at++;
            }
        }
        return setting.done();
    }

    private void inLine(int codePoint) {
        face(codePoint).ifPresentOrElse(face -> flow(codePoint, face, size), this::missing);
    }

    private void inColumn(int codePoint) {
        if (codePoint == ' ' || (faces.mongolian().canDisplay(codePoint) && !Script.isDigit(codePoint))) {
            flow(codePoint, faces.mongolian(), size);
        } else if (Script.isUpright(codePoint)) {
            int turned = Script.inColumn(codePoint);
            upright(Character.toString(face(turned).isPresent() ? turned : codePoint));
        } else {
            // Latin letters and long numbers lie on their side, and smaller: Mongolian has no tall capitals
            face(codePoint).ifPresentOrElse(face -> flow(codePoint, face, size * 0.84f), this::missing);
        }
    }

    private void upright(String glyphs) {
        Optional<Font> face = face(glyphs.codePointAt(0));
        float scale = Script.isDigit(glyphs.codePointAt(0)) ? 0.92f : 0.9f;
        face.ifPresentOrElse(
                font -> replace(new Upright(
                        new TextLayout(glyphs, font.deriveFont(size * scale), Upright.context()), size * 0.9f)),
                this::missing);
    }

    private void block(String words) {
        float inner = Math.round(size * MONGOLIAN_IN_LINES);
        var flow = new ColumnFlow(column(words.strip(), faces, inner, bold), inner, 0, 0);
        replace(new ColumnBlock(flow.at(BLOCK_HEIGHT), size));
    }

    private Optional<Font> face(int codePoint) {
        return faces.face(codePoint, bold);
    }

    private void missing() {
        replace(new MissingSort(size));
    }

    private void replace(GraphicAttribute graphic) {
        add(PLACE, TextAttribute.CHAR_REPLACEMENT, graphic);
    }

    private void flow(int codePoint, Font face, float points) {
        add(Character.toString(codePoint), TextAttribute.FONT, face.deriveFont(points));
    }

    private void add(String piece, TextAttribute attribute, Object value) {
        runs.add(new Run(text.length(), text.length() + piece.length(), attribute, value));
        text.append(piece);
    }

    private AttributedString done() {
        if (text.isEmpty()) {
            flow(' ', faces.mongolian(), size);
        }
        var set = new AttributedString(text.toString());
        set.addAttribute(TextAttribute.FONT, faces.mongolian().deriveFont(size));
        // equal fonts side by side are one run, so that letters join
        runs.forEach(run -> set.addAttribute(run.attribute(), run.value(), run.from(), run.to()));
        return set;
    }

    /** Words and the spaces between them, up to the last letter. */
    private static int endOfMongolian(int[] points, int from) {
        int end = from + 1;
        for (int i = from; i < points.length && (Script.isMongolian(points[i]) || isBetween(points[i])); i++) {
            if (!Character.isWhitespace(points[i])) {
                end = i + 1;
            }
        }
        return end;
    }

    private static boolean isBetween(int c) {
        return c == ' ' || Character.getType(c) == Character.FORMAT;
    }

    /** Behind a number that is short enough to stand upright, with its point; {@code from} where none begins. */
    private static int endOfNumber(int[] points, int from) {
        if (from > 0 && isPartOfNumber(points[from - 1])) {
            return from;
        }
        int end = from;
        while (end < points.length && Script.isDigit(points[end])) {
            end++;
        }
        boolean fits = end > from && end - from <= LONGEST_UPRIGHT_NUMBER;
        boolean pointed = end < points.length && points[end] == '.';
        boolean ends = end + (pointed ? 1 : 0) == points.length || !isPartOfNumber(points[end + (pointed ? 1 : 0)]);
        return fits && ends ? end + (pointed ? 1 : 0) : from;
    }

    private static boolean isPartOfNumber(int c) {
        return c > ' ' && c < 0x7F;
    }
}
