package org.caiyun.kiosk.library.sip2;

import java.text.Normalizer;

/** The text of field values as it enters and as it leaves. */
final class Sip2Text {
    private static final String ESCAPED_DELIMITER = "&#124;";

    private Sip2Text() {}

    /** A value as it came: composed (NFC), without control characters, and with the delimiter that Koha escapes. */
    static String entering(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isPlain(value.charAt(i))) {
                // composing before the escape: it can make a semicolon out of another character
                String text = Normalizer.normalize(withoutControls(value), Normalizer.Form.NFC);
                return text.replace(ESCAPED_DELIMITER, "|");
            }
        }
        return value;
    }

    /** ASCII without an ampersand, and ideographs, which no composing changes: most texts are nothing else. */
    private static boolean isPlain(char c) {
        return (c >= ' ' && c <= '~' && c != '&') || (c >= '\u4E00' && c <= '\u9FFF');
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
