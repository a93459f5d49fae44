package org.caiyun.kiosk.library.sip2;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** The text of field values as it enters and as it leaves. */
final class Sip2Text {
    /** Below this code point every character is its own composed form. */
    private static final int FIRST_COMBINING = 0x300;

    private Sip2Text() {}

    /** A value as it came: composed (NFC), without control characters, and with the delimiter that Koha escapes. */
    static String entering(String value) {
        if (isPlain(value)) {
            return value;
        }
        String visible = value.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return Normalizer.normalize(visible.replace("&#124;", "|"), Normalizer.Form.NFC);
    }

    /** A value that can be written: the delimiter and control characters have become spaces. */
    static String leaving(String value) {
        if (value.chars().noneMatch(Sip2Text::cannotBeWritten)) {
            return value;
        }
        var text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            text.append(cannotBeWritten(value.charAt(i)) ? ' ' : value.charAt(i));
        }
        return text.toString();
    }

    private static boolean cannotBeWritten(int character) {
        return character == '|' || Character.isISOControl(character);
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '&' || c >= FIRST_COMBINING || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }
}
