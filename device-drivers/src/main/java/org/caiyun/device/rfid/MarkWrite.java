package org.caiyun.device.rfid;

/** How the security mark is set on a tag. Whatever is written is read back after the field was off. */
public sealed interface MarkWrite {
    /** The application family identifier of an ISO 15693 tag. */
    record Afi(int value) implements MarkWrite {
        public Afi {
            if (value < 0 || value > 255) {
                throw new IllegalArgumentException("an AFI is one byte: " + value);
            }
        }
    }

    /** The surveillance bit that NXP's ISO 15693 chips have beside the AFI. */
    record Eas(boolean on) implements MarkWrite {}

    /** Both, for sites whose gates look at either. */
    record AfiAndEas(Afi afi, Eas eas) implements MarkWrite {}

    /**
     * Some bits of one word of a Gen2 tag's EPC bank; the others stay as they are.
     *
     * @param word counted from the bank's beginning: 0 is the stored CRC, 1 the protocol control, 2 the first of the
     *     EPC
     * @param mask the bits that are meant
     * @param value what they become; no bit outside the mask
     */
    record EpcBits(int word, int mask, int value) implements MarkWrite {
        public EpcBits {
            if (word < 1 || word > 31) {
                throw new IllegalArgumentException("a word of the EPC bank that can be written: " + word);
            }
            if (mask < 1 || mask > 0xFFFF || value < 0 || (value & ~mask) != 0) {
                throw new IllegalArgumentException("bits of one word: mask %X, value %X".formatted(mask, value));
            }
        }
    }
}
