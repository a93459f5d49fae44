package org.caiyun.kiosk.cataloguing.marc;

import java.text.Normalizer;

/** Makes one line of what a shop's system wrote. */
final class ShopText {
    private static final int REPLACEMENT = 0xFFFD;

    private ShopText() {}

    /**
     * Composed characters (NFC); control characters, which end fields and subfields in ISO 2709, and white space become
     * single spaces; halves of a character, and what no XML may hold, the sign for what cannot be shown.
     */
    static String clean(String text) {
        var out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else {
                out.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
            }
        });
        return out.toString().strip();
    }

    private static boolean isCharacter(int c) {
        return (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) && (c & 0xFFFE) != 0xFFFE;
    }
}
