package org.caiyun.device.printer;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks printable text into lines by display width. Chinese breaks between any two characters, but no line begins with
 * closing or ends with opening punctuation; other words break at spaces, and inside only when longer than a line.
 */
final class LineWrap {
    private static final String CLOSING = "》〉」』】）］｝，。、；：！？…·”’,.;:!?)]}";
    private static final String OPENING = "《〈「『【（［｛“‘([{";

    private final int columns;
    /** Before every line but the first. */
    private final String indent;

    private final List<String> lines = new ArrayList<>();
    private StringBuilder line = new StringBuilder();
    private int used;

    private LineWrap(int columns, String indent) {
        this.columns = columns;
        this.indent = indent;
    }

    /** At least one line, none wider than {@code columns}. */
    static List<String> wrap(String text, int columns) {
        return wrap(text, columns, 0);
    }

    /** With every line but the first moved in by {@code hang} columns. */
    static List<String> wrap(String text, int columns, int hang) {
        var wrap = new LineWrap(columns, " ".repeat(Math.min(hang, columns / 2)));
        unbreakables(text).forEach(wrap::add);
        wrap.end();
        return List.copyOf(wrap.lines);
    }

    private void add(String piece) {
        int width = CharacterTable.width(piece);
        if (used + width <= columns) {
            if (!piece.isBlank() || used > indent.length() || lines.isEmpty()) {
                append(piece, width);
            }
        } else if (piece.isBlank()) {
            end();
        } else if (width <= columns - indent.length()) {
            end();
            append(piece, width);
        } else {
            piece.codePoints().forEach(this::addCharacter);
        }
    }

    private void addCharacter(int codePoint) {
        int width = CharacterTable.width(codePoint);
        if (used + width > columns) {
            end();
        }
        append(Character.toString(codePoint), width);
    }

    private void append(String piece, int width) {
        line.append(piece);
        used += width;
    }

    private void end() {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(indent);
        used = indent.length();
    }

    private static List<String> unbreakables(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            if (!piece.isEmpty() && !stayTogether(before, c)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            before = c;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static boolean stayTogether(int before, int next) {
        boolean spaced = Character.isWhitespace(before) || Character.isWhitespace(next);
        if (spaced) {
            return false;
        }
        boolean bothNarrow = CharacterTable.width(before) == 1 && CharacterTable.width(next) == 1;
        return bothNarrow || CLOSING.indexOf(next) >= 0 || OPENING.indexOf(before) >= 0;
    }
}
