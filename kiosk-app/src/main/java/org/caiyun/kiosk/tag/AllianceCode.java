package org.caiyun.kiosk.tag;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * The item identifier in the EPC of the alliance format (高校联盟), an integer with its low byte first.
 *
 * <table>
 * <caption>Codes</caption>
 * <tr><td>both</td><td>bits 0 to 3: the number of characters, 1 to 14</td></tr>
 * <tr><td>96 bits</td><td>to 7 characters stand behind that byte as they are; from 8 on: 8 bits the last character, 6 bits
 * each the 3rd, 2nd and 1st less 48, 4 bits the 4th digit, 30 bits the digits between as a number</td></tr>
 * <tr><td>128 bits</td><td>to 11 characters as they are; from 12 on: 8 bits the last character, 6 bits each, less 48, from
 * the last but one back to the 11th; from bit 32 the 10th back to the 6th; from bit 64 the 5th back to the 1st</td></tr>
 * <tr><td>144 bits</td><td>no count, the characters as they are</td></tr>
 * </table>
 *
 * Packed characters are digits and capitals. What no encoder writes, even a bit that should be zero, is refused.
 */
final class AllianceCode {
    private static final int MOST_CHARACTERS = 14;
    private static final int COUNT_BITS = 4;
    private static final int FIRST_PACKED = 12;
    private static final int CHARACTER_BITS = 6;
    private static final int GROUP = 32;

    /** Bits 7 and 6 of byte 1 of the EPC. */
    enum Kind {
        BITS_96(8, 8),
        BITS_128(12, 12),
        BITS_144(MOST_CHARACTERS + 1, MOST_CHARACTERS);

        private final int packedFrom;
        private final int mostBytes;

        Kind(int packedFrom, int mostBytes) {
            this.packedFrom = packedFrom;
            this.mostBytes = mostBytes;
        }

        /** Absent for 3, which has no meaning. */
        static Optional<Kind> ofNumber(int number) {
            return Arrays.stream(values()).skip(number).findFirst();
        }
    }

    private final BigInteger number;
    private final int count;

    private AllianceCode(BigInteger number, int count) {
        this.number = number;
        this.count = count;
    }

    static Optional<String> decode(Kind kind, Bytes code) {
        if (code.isEmpty() || !PlainText.zeros(code.from(Math.min(kind.mostBytes, code.size())))) {
            return Optional.empty();
        }
        if (kind == Kind.BITS_144) {
            return PlainText.ascii(code);
        }
        int count = code.at(0) & 0x0F;
        if (count < 1 || count > MOST_CHARACTERS) {
            return Optional.empty();
        }
        if (count < kind.packedFrom) {
            return code.at(0) == count
                    ? PlainText.ascii(code.from(1)).filter(text -> text.length() == count)
                    : Optional.empty();
        }
        if (code.size() < kind.mostBytes) {
            return Optional.empty();
        }
        var packed = new AllianceCode(lowByteFirst(code), count);
        String text = kind == Kind.BITS_96 ? packed.of96() : packed.of128();
        return packed.isWhatIsWritten(kind, text) ? Optional.of(text) : Optional.empty();
    }

    private String of96() {
        String digits = number.shiftRight(34).toString();
        return packedCharacters(FIRST_PACKED, 3)
                + bits(30, COUNT_BITS)
                + "0".repeat(Math.max(0, count - 5 - digits.length()))
                + digits
                + last();
    }

    private String of128() {
        return packedCharacters(2 * GROUP, 5)
                + packedCharacters(GROUP, 5)
                + packedCharacters(FIRST_PACKED, count - 11)
                + last();
    }

    /** The last of {@code characters} stands lowest. */
    private String packedCharacters(int fromBit, int characters) {
        var text = new StringBuilder();
        for (int i = characters - 1; i >= 0; i--) {
            text.append((char) ('0' + bits(fromBit + i * CHARACTER_BITS, CHARACTER_BITS)));
        }
        return text.toString();
    }

    private char last() {
        return (char) bits(COUNT_BITS, Byte.SIZE);
    }

    private int bits(int from, int width) {
        return number.shiftRight(from).intValue() & ((1 << width) - 1);
    }

    /** As many characters as are counted, of the sets that packing has, and no bit elsewhere. */
    private boolean isWhatIsWritten(Kind kind, String text) {
        String front = text.substring(0, text.length() - 1);
        boolean characters = front.matches(kind == Kind.BITS_96 ? "[0-9A-Z]{3}[0-9]*" : "[0-9A-Z]*");
        boolean idle = kind == Kind.BITS_96
                || (bits(FIRST_PACKED + (count - 11) * CHARACTER_BITS, 20 - (count - 11) * CHARACTER_BITS) == 0
                        && bits(GROUP + 30, 2) == 0
                        && bits(2 * GROUP + 30, 2) == 0);
        return text.length() == count && characters && idle && last() > ' ' && last() <= '~';
    }

    private static BigInteger lowByteFirst(Bytes code) {
        byte[] turned = new byte[code.size()];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (byte) code.at(turned.length - 1 - i);
        }
        return new BigInteger(1, turned);
    }
}
