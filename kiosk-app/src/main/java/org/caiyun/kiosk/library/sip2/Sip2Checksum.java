package org.caiyun.kiosk.library.sip2;

import org.caiyun.device.Bytes;

/**
 * The error detection sum of SIP2: all values up to and including the tag AZ are added, and the low 16 bits of the
 * sum's two's complement are written as four hexadecimal digits (3M SIP 2.00, revision 2.12, "Error detection"). The
 * standard adds the bytes of the wire; some servers add Unicode code points instead.
 */
final class Sip2Checksum {
    private Sip2Checksum() {}

    static int ofBytes(Bytes bytes, int end) {
        int sum = 0;
        for (int i = 0; i < end; i++) {
            sum += bytes.at(i);
        }
        return -sum & 0xFFFF;
    }

    static int ofCodePoints(String text, int end) {
        int sum = 0;
        for (int i = 0; i < end; i += Character.charCount(text.codePointAt(i))) {
            sum += text.codePointAt(i);
        }
        return -sum & 0xFFFF;
    }

    static String hex(int checksum) {
        var digits = new char[4];
        for (int i = 0; i < 4; i++) {
            digits[i] = "0123456789ABCDEF".charAt((checksum >> (12 - 4 * i)) & 0xF);
        }
        return new String(digits);
    }
}
