package org.caiyun.kiosk.tag;

import org.caiyun.device.Bytes;

/**
 * The application-defined code for an ISIL (ISO 28560-2, annex on the ISIL): three character sets, of which the
 * upper-case one is in force at the start. After a set's characters come its four controls: latch and shift to the one
 * other set, latch and shift to the second. The end is padded with ones, which in every set read as an idle shift.
 */
final class IsilCode {
    private enum CharacterSet {
        UPPER(5, "-ABCDEFGHIJKLMNOPQRSTUVWXYZ:"),
        LOWER(5, "-abcdefghijklmnopqrstuvwxyz/"),
        DIGITS(4, "0123456789-:");

        private final int width;
        private final String characters;

        CharacterSet(int width, String characters) {
            this.width = width;
            this.characters = characters;
        }

        /** The set that a control leads to; controls are numbered 0 to 3. */
        CharacterSet target(int control) {
            CharacterSet first = this == UPPER ? LOWER : UPPER;
            CharacterSet second = this == DIGITS ? LOWER : DIGITS;
            return control < 2 ? first : second;
        }
    }

    private IsilCode() {}

    /** Every run of octets has a reading, perhaps an empty one. */
    static String decode(Bytes raw) {
        var bits = new Bits(raw);
        var text = new StringBuilder();
        CharacterSet latched = CharacterSet.UPPER;
        CharacterSet current = CharacterSet.UPPER;
        int at = 0;
        while (at + current.width <= bits.size()) {
            int value = bits.at(at, current.width);
            int control = value - current.characters.length();
            at += current.width;
            if (control < 0) {
                text.append(current.characters.charAt(value));
                current = latched;
            } else {
                current = current.target(control);
                latched = control % 2 == 0 ? current : latched;
            }
        }
        return text.toString();
    }
}
