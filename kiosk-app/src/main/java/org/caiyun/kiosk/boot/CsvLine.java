package org.caiyun.kiosk.boot;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a table for spreadsheets: RFC 4180, with a byte order mark before the first, without which the most used one
 * takes UTF-8 for something else. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
final class CsvLine {
    static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";
    private static final String NEEDS_QUOTES = "\",\r\n";

    private CsvLine() {}

    /** With its line break. */
    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
