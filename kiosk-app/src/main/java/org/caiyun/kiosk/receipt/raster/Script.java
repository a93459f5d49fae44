package org.caiyun.kiosk.receipt.raster;

/** How a character stands in a line; it knows no fonts. */
final class Script {
    private static final int NARROW_NO_BREAK_SPACE = 0x202F;
    private static final int VOWEL_SEPARATOR = 0x180E;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** Punctuation for lines, and how it stands in columns. */
    private static final String IN_LINES = "，、。：；！？（）《》〈〉「」『』【】…—";

    private static final String IN_COLUMNS = "︐︑︒︓︔︕︖︵︶︽︾︿﹀﹁﹂﹃﹄︻︼︙︱";

    private Script() {}

    /** Written in columns from left to right, each letter joined to its neighbours. */
    static boolean isMongolian(int codePoint) {
        return (codePoint >= 0x1800 && codePoint <= 0x18AF)
                || (codePoint >= 0x11660 && codePoint <= 0x1166C)
                || codePoint == NARROW_NO_BREAK_SPACE;
    }

    /** Stands upright in a column, too: Chinese and what is written with it. */
    static boolean isUpright(int codePoint) {
        return Character.isIdeographic(codePoint)
                || (codePoint >= 0x2E80 && codePoint <= 0x303F)
                || (codePoint >= 0x3040 && codePoint <= 0x31FF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7AF)
                || (codePoint >= 0xFE10 && codePoint <= 0xFE4F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFFE6)
                || codePoint == '…'
                || codePoint == '—';
    }

    static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    /** The form for columns, where the character has another. */
    static int inColumn(int codePoint) {
        int at = IN_LINES.indexOf(codePoint);
        return at < 0 ? codePoint : IN_COLUMNS.codePointAt(at);
    }

    /**
     * Without what nobody sees; joiners and the narrow space stay where they shape Mongolian, and every other odd space
     * is a space.
     */
    static String clean(String text) {
        var kept = new StringBuilder(text.length());
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            if (isKept(c, before)) {
                before = isSpace(c, before) ? ' ' : c;
                kept.appendCodePoint(before);
            }
        }
        return kept.toString();
    }

    private static boolean isKept(int c, int before) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r';
            case Character.FORMAT -> isShaping(c) && (isMongolian(before) || before == JOINER);
            default -> true;
        };
    }

    private static boolean isShaping(int c) {
        return c == JOINER || c == NON_JOINER || c == VOWEL_SEPARATOR;
    }

    private static boolean isSpace(int c, int before) {
        if (c == NARROW_NO_BREAK_SPACE) {
            return !isMongolian(before);
        }
        return (Character.isWhitespace(c) && c != 0x3000) || c == 0xA0 || c == 0x2007;
    }
}
