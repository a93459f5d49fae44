package org.caiyun.kiosk.tag;

import org.caiyun.device.Bytes;

/**
 * Element 5, one byte: class and qualifier. Tags carry it as the plain byte under compaction 0 (Finland) and 6 (most
 * Chinese writers), as two digits under compaction 2, and as ASCII digits under 6, where a single digit is the class.
 */
final class TypeOfUsage {
    private TypeOfUsage() {}

    /** One octet where the byte is certain, text where it is not. */
    static Decompacted decode(ListElement element) {
        Bytes raw = element.raw();
        boolean plain = element.compaction() == Compaction.APPLICATION_DEFINED
                || (element.compaction() == Compaction.OCTET_STRING && raw.size() == 1 && !digit(raw.at(0)));
        if (plain) {
            return new Decompacted.Octets(raw);
        }
        return switch (element.compaction().decode(raw)) {
            case Decompacted.Text(String text) -> ofDigits(text);
            case Decompacted.Octets octets -> octets;
            case Decompacted.Refused refused -> refused;
        };
    }

    private static Decompacted ofDigits(String text) {
        if (text.matches("[0-9]")) {
            return new Decompacted.Octets(Bytes.ofHex(text + "0"));
        }
        return text.matches("[0-9][0-9A-Fa-f]")
                ? new Decompacted.Octets(Bytes.ofHex(text))
                : new Decompacted.Text(text);
    }

    private static boolean digit(int octet) {
        return octet >= '0' && octet <= '9';
    }
}
