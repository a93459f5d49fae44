package org.caiyun.kiosk.tag;

import java.math.BigInteger;
import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * URN Code 40 (ISO/IEC 15962): three characters in a word, 1600a + 40b + c + 1. A to Z are 1 to 26, then the hyphen,
 * the dot and the colon; digits are 30 to 39; 0 pads. No word begins with FB or more, so these bytes begin something
 * else:
 *
 * <table>
 * <caption>Escapes</caption>
 * <tr><td>FB</td><td>a number: high nibble digits less 9, low nibble bytes less 4, then the number, high byte first</td></tr>
 * <tr><td>FC, FD, FE</td><td>one character in 1, 2 or 3 bytes of UTF-8</td></tr>
 * </table>
 */
final class UrnCode40 {
    private static final String CHARACTERS = " ABCDEFGHIJKLMNOPQRSTUVWXYZ-.:0123456789";
    private static final int BASE = 40;
    private static final int HIGHEST_WORD = BASE * BASE * BASE;
    private static final int NUMBER = 0xFB;
    private static final int ONE_BYTE = 0xFC;
    private static final int THREE_BYTES = 0xFE;
    private static final int FEWEST_DIGITS = 9;
    private static final int FEWEST_BYTES = 4;

    private final Bytes code;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private UrnCode40(Bytes code) {
        this.code = code;
    }

    /** The text, padding at its end left out; absent for what no encoder writes. */
    static Optional<String> decode(Bytes code) {
        var decoder = new UrnCode40(code);
        while (!PlainText.zeros(code.from(decoder.at))) {
            if (!decoder.step()) {
                return Optional.empty();
            }
        }
        String text = decoder.text.toString().stripTrailing();
        return text.indexOf(' ') < 0 ? Optional.of(text) : Optional.empty();
    }

    /** Words only, and with spaces among the characters, as the German profiles have them. */
    static Optional<String> withSpaces(Bytes words) {
        var decoder = new UrnCode40(words);
        while (!PlainText.zeros(words.from(decoder.at))) {
            if (words.at(decoder.at) >= NUMBER || !decoder.word()) {
                return Optional.empty();
            }
        }
        return Optional.of(decoder.text.toString().stripTrailing());
    }

    private boolean step() {
        int first = code.at(at);
        if (first == NUMBER) {
            return number();
        }
        boolean escaped = first >= ONE_BYTE && first <= THREE_BYTES;
        return escaped ? character(first - NUMBER) : word();
    }

    private boolean word() {
        if (at + 2 > code.size()) {
            return false;
        }
        int value = ((code.at(at) << Byte.SIZE) | code.at(at + 1)) - 1;
        if (value < 0 || value >= HIGHEST_WORD) {
            return false;
        }
        text.append(CHARACTERS.charAt(value / (BASE * BASE)))
                .append(CHARACTERS.charAt(value / BASE % BASE))
                .append(CHARACTERS.charAt(value % BASE));
        at += 2;
        return true;
    }

    private boolean character(int bytes) {
        int end = at + 1 + bytes;
        Optional<String> character = end > code.size() ? Optional.empty() : CleanText.utf8(code.slice(at + 1, end));
        if (character
                .filter(c -> c.codePointCount(0, c.length()) == 1 && !c.isBlank())
                .isEmpty()) {
            return false;
        }
        text.append(character.get());
        at = end;
        return true;
    }

    private boolean number() {
        if (at + 2 > code.size()) {
            return false;
        }
        int digits = (code.at(at + 1) >> 4) + FEWEST_DIGITS;
        int end = at + 2 + (code.at(at + 1) & 0x0F) + FEWEST_BYTES;
        if (end > code.size()) {
            return false;
        }
        String number = new BigInteger(1, code.slice(at + 2, end).toArray()).toString();
        if (number.length() > digits) {
            return false;
        }
        text.repeat("0", digits - number.length()).append(number);
        at = end;
        return true;
    }
}
