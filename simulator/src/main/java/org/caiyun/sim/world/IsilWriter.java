package org.caiyun.sim.world;

import java.util.Optional;
import org.caiyun.device.Bytes;

/** Writes an ISIL in the code of ISO 28560-2: shifts for one strange character, latches for several. */
final class IsilWriter {
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

        boolean has(char c) {
            return characters.indexOf(c) >= 0;
        }

        /** The number of the latch that leads to {@code target}; its shift is the next. */
        int latchTo(CharacterSet target) {
            CharacterSet first = this == UPPER ? LOWER : UPPER;
            return characters.length() + (target == first ? 0 : 2);
        }
    }

    private IsilWriter() {}

    /** The code; absent where the text has a character that the code has not. */
    static Optional<Bytes> write(String isil) {
        var bits = new BitWriter();
        CharacterSet latched = CharacterSet.UPPER;
        for (int i = 0; i < isil.length(); i++) {
            char c = isil.charAt(i);
            Optional<CharacterSet> holder = latched.has(c) ? Optional.of(latched) : setOf(c);
            if (holder.isEmpty()) {
                return Optional.empty();
            }
            CharacterSet set = holder.get();
            if (set != latched) {
                boolean stays =
                        i + 1 < isil.length() && set.has(isil.charAt(i + 1)) && !latched.has(isil.charAt(i + 1));
                bits.write(latched.latchTo(set) + (stays ? 0 : 1), latched.width);
                latched = stays ? set : latched;
            }
            bits.write(set.characters.indexOf(c), set.width);
        }
        return Optional.of(bits.bytes("1111111"));
    }

    private static Optional<CharacterSet> setOf(char c) {
        for (CharacterSet set : CharacterSet.values()) {
            if (set.has(c)) {
                return Optional.of(set);
            }
        }
        return Optional.empty();
    }
}
