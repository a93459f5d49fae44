package org.caiyun.kiosk.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table in a font in which a Chinese character is as wide as two others. */
final class TextTable {
    private static final String BETWEEN = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final int[] widths;

    TextTable(List<String> headings, List<List<String>> cells) {
        rows.add(headings);
        rows.addAll(cells);
        widths = IntStream.range(0, headings.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - width(cell))).append(BETWEEN);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    /** Punctuation of Chinese text and the wide forms. */
    private static boolean isWide(int codePoint) {
        var block = Character.UnicodeBlock.of(codePoint);
        return Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(block)
                || Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block);
    }
}
