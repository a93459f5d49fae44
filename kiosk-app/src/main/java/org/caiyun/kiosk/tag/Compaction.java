package org.caiyun.kiosk.tag;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * The compaction codes of ISO/IEC 15962, bits 6 to 4 of a precursor, in the order of their numbers. Values of padding
 * bits are not looked at, as those of padding bytes are not: writers differ, and no value depends on them.
 *
 * <table>
 * <caption>Codes (ISO/IEC 15962, annex on data compaction)</caption>
 * <tr><td>0</td><td>application-defined</td><td>a rule per element</td></tr>
 * <tr><td>1</td><td>integer</td><td>unsigned, big-endian, at most 19 digits</td></tr>
 * <tr><td>2</td><td>numeric</td><td>a digit a nibble, an odd number padded with F</td></tr>
 * <tr><td>3</td><td>5-bit</td><td>41 to 5F, padded with zeros</td></tr>
 * <tr><td>4</td><td>6-bit</td><td>20 to 5F, padded with the first bits of 100000</td></tr>
 * <tr><td>5</td><td>7-bit</td><td>00 to 7E, padded with ones</td></tr>
 * <tr><td>6</td><td>octet string</td><td>ISO 8859-1</td></tr>
 * <tr><td>7</td><td>UTF-8</td><td></td></tr>
 * </table>
 */
enum Compaction {
    APPLICATION_DEFINED,
    INTEGER,
    NUMERIC,
    FIVE_BIT,
    SIX_BIT,
    SEVEN_BIT,
    OCTET_STRING,
    UTF_8;

    private static final int MOST_DIGITS = 19;
    private static final int NUMERIC_PAD = 0xF;

    static Compaction ofPrecursor(int precursor) {
        return values()[(precursor >> 4) & 0x7];
    }

    Decompacted decode(Bytes raw) {
        if (raw.isEmpty()) {
            return new Decompacted.Text("");
        }
        return switch (this) {
            case APPLICATION_DEFINED -> new Decompacted.Octets(raw);
            case INTEGER -> integer(raw);
            case NUMERIC -> numeric(raw);
            case FIVE_BIT -> PackedCharacters.fiveBit(raw);
            case SIX_BIT -> PackedCharacters.sixBit(raw);
            case SEVEN_BIT -> PackedCharacters.sevenBit(raw);
            case OCTET_STRING -> octets(raw);
            case UTF_8 -> utf8(raw);
        };
    }

    private static Decompacted integer(Bytes raw) {
        int zeros = 0;
        while (zeros < raw.size() - 1 && raw.at(zeros) == 0) {
            zeros++;
        }
        if (raw.size() - zeros > Long.BYTES) {
            return new Decompacted.Refused("an integer of " + (raw.size() - zeros) + " bytes");
        }
        String digits = new BigInteger(1, raw.toArray()).toString();
        return digits.length() > MOST_DIGITS
                ? new Decompacted.Refused("an integer of " + digits.length() + " digits")
                : new Decompacted.Text(digits);
    }

    private static Decompacted numeric(Bytes raw) {
        var digits = new StringBuilder();
        int[] nibbles = new Bits(raw).groups(4);
        for (int i = 0; i < nibbles.length; i++) {
            boolean pad = nibbles[i] == NUMERIC_PAD && i == nibbles.length - 1;
            if (nibbles[i] > 9 && !pad) {
                return new Decompacted.Refused("a nibble %X among digits".formatted(nibbles[i]));
            }
            if (!pad) {
                digits.append(nibbles[i]);
            }
        }
        return new Decompacted.Text(digits.toString());
    }

    private static Decompacted octets(Bytes raw) {
        String text = raw.text(StandardCharsets.ISO_8859_1);
        return text.chars().anyMatch(Character::isISOControl)
                ? new Decompacted.Octets(raw)
                : new Decompacted.Text(text);
    }

    private static Decompacted utf8(Bytes raw) {
        Optional<String> text = CleanText.utf8(raw);
        return text.isPresent()
                ? new Decompacted.Text(text.get())
                : new Decompacted.Refused("octets that are not UTF-8");
    }
}
