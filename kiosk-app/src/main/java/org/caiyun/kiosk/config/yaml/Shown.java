package org.caiyun.kiosk.config.yaml;

/** How text from a file is shown in a problem: on one line, and not too long. */
final class Shown {
    private static final int LONGEST_VALUE = 60;

    private Shown() {}

    static String text(String text, int longest) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }

    static String value(Tree tree) {
        return switch (tree) {
            case Tree.Scalar scalar when scalar.isNothing() -> "nothing is written here";
            case Tree.Scalar scalar when scalar.plain() -> "was " + text(scalar.text(), LONGEST_VALUE);
            case Tree.Scalar scalar -> "was \"" + text(scalar.text(), LONGEST_VALUE) + "\"";
            case Tree.Items _ -> "was a list";
            case Tree.Keys _ -> "was a section with keys";
            case Tree.Unreadable _ -> "was not understood";
        };
    }
}
