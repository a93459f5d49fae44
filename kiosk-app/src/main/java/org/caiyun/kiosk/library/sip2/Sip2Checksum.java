package org.caiyun.kiosk.library.sip2;

import org.caiyun.device.Bytes;

/**
 * The error detection sum of SIP2: all values up to and including the tag AZ are added, and the low 16 bits of the
 * sum's two's complement are written as four hexadecimal digits (3M SIP 2.00, revision 2.12, "Error detection"). What
 * is added differs, see {@link ChecksumKind}.
 */
final class Sip2Checksum {
    private static final String DIGITS = "0123456789ABCDEF";

    private Sip2Checksum() {}

    static int ofBytes(Bytes bytes, int end) {
        int sum = 0;
        for (int i = 0; i < end; i++) {
            sum += bytes.at(i);
        }
        return -sum & 0xFFFF;
    }

    static int ofCodePoints(CharSequence text, int end) {
        int sum = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1));
            sum += pair ? Character.toCodePoint(c, text.charAt(++i)) : c;
        }
        return -sum & 0xFFFF;
    }

    /** {@code bodyEnd} is where AY begins; the delimiter before it does not count either. */
    static int ofDp2(CharSequence text, int bodyEnd) {
        int end = bodyEnd > 0 && text.charAt(bodyEnd - 1) == '|' ? bodyEnd - 1 : bodyEnd;
        int sum = 0;
        for (int i = 0; i < end; i++) {
            sum += text.charAt(i);
        }
        return -sum & 0xFFFF;
    }

    static String hex(int checksum) {
        var digits = new char[4];
        for (int i = 0; i < 4; i++) {
            digits[i] = DIGITS.charAt((checksum >> (12 - 4 * i)) & 0xF);
        }
        return new String(digits);
    }
}
