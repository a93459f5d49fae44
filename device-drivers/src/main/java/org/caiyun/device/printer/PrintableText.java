package org.caiyun.device.printer;

/** The one door through which outside text reaches a printer: what comes out holds no command and no unknown code. */
final class PrintableText {
    private PrintableText() {}

    /**
     * Without control and invisible characters; line breaks, tabs and odd spaces become a space. It may still hold
     * characters that a printer lacks.
     */
    static String clean(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL -> {
                    if (c == '\t' || c == '\n' || c == '\r') {
                        kept.append(' ');
                    }
                }
                case Character.FORMAT -> {}
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> kept.append(' ');
                case Character.SPACE_SEPARATOR -> kept.appendCodePoint(c == 0x3000 ? c : ' ');
                default -> kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    /** Clean, and 〓 for each character that the table lacks. */
    static String of(String text, CharacterTable table) {
        var printable = new StringBuilder(text.length());
        clean(text).codePoints().forEach(c -> printable.appendCodePoint(table.has(c) ? c : CharacterTable.MISSING));
        return printable.toString();
    }
}
