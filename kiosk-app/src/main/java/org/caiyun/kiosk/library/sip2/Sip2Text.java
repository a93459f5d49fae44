package org.caiyun.kiosk.library.sip2;

import java.text.Normalizer;

/** The text of field values as it enters and as it leaves. */
final class Sip2Text {
    /** Below this code point every character is its own composed form. */
    private static final int FIRST_COMBINING = 0x300;

    private static final String ESCAPED_DELIMITER = "&#124;";

    private Sip2Text() {}

    /** A value as it came: composed (NFC), without control characters, and with the delimiter that Koha escapes. */
    static String entering(String value) {
        boolean composed = true;
        boolean printable = true;
        for (int i = 0; i < value.length(); i++) {
            composed &= value.charAt(i) < FIRST_COMBINING;
            printable &= !Character.isISOControl(value.charAt(i));
        }
        String text = printable ? value : withoutControls(value);
        // composing first: it can make the escape's semicolon out of another character
        String nfc = composed ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        return nfc.indexOf('&') < 0 ? nfc : nfc.replace(ESCAPED_DELIMITER, "|");
    }

    /** A value that can be written: the delimiter and control characters have become spaces. */
    static String leaving(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isWritable(value.charAt(i))) {
                return withSpaces(value);
            }
        }
        return value;
    }

    private static String withoutControls(String value) {
        var text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            if (!Character.isISOControl(value.charAt(i))) {
                text.append(value.charAt(i));
            }
        }
        return text.toString();
    }

    private static String withSpaces(String value) {
        var text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            text.append(isWritable(value.charAt(i)) ? value.charAt(i) : ' ');
        }
        return text.toString();
    }

    static boolean isWritable(char c) {
        return c != '|' && !Character.isISOControl(c);
    }
}
