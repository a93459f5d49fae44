package org.caiyun.kiosk.cataloguing;

import java.text.Normalizer;

/** Makes one line of what a shop's system wrote. */
public final class ShopText {
    private static final int REPLACEMENT = 0xFFFD;
    /** Its narrow sister is none of these: in Mongolian it joins an ending to its word. */
    private static final int NO_BREAK = 0xA0;

    private ShopText() {}

    /**
     * Composed characters (NFC); control characters, which end fields and subfields in ISO 2709, and white space become
     * single spaces; halves of a character, and what no XML may hold, the sign for what cannot be shown.
     */
    public static String clean(String text) {
        var out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.isWhitespace(c) || c == NO_BREAK) {
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
