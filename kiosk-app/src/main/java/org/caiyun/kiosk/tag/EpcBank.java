package org.caiyun.kiosk.tag;

import org.caiyun.device.Bytes;

/**
 * Bank 01 of a Gen2 tag (ISO 18000-63, EPC Gen2 section on EPC memory): stored CRC, protocol control, EPC. Bits of the
 * protocol control: 15 to 11 length of the EPC in words, 10 user memory used, 9 extended, 8 an AFI in the low byte.
 */
public final class EpcBank {
    static final int LONGEST_EPC = 62;
    private static final int HEADER = 4;
    private static final int LENGTH_SHIFT = 11;
    private static final int ISO_BIT = 0x0100;

    /** The protocol control and the EPC, or what is wrong with the bank. */
    public sealed interface Parsed {}

    /** A bank whose stored CRC matches. */
    public record Read(int pc, Bytes epc) implements Parsed {}

    /** A bank that cannot be trusted. */
    public record Wrong(String problem) implements Parsed {}

    private EpcBank() {}

    /**
     * Reads a whole bank from its first word; what stands behind the EPC is left out. The tag computes the stored CRC
     * when it gets power, so a wrong one means that the reading is wrong.
     */
    public static Parsed parse(Bytes bank) {
        if (bank.size() < HEADER) {
            return new Wrong("an EPC bank of " + bank.size() + " bytes");
        }
        int pc = (bank.at(2) << Byte.SIZE) | bank.at(3);
        int end = HEADER + epcBytes(pc);
        if (end > bank.size()) {
            return new Wrong("the protocol control says " + epcBytes(pc) / 2 + " words of EPC, more than the bank has");
        }
        int stored = (bank.at(0) << Byte.SIZE) | bank.at(1);
        int computed = storedCrc(bank.slice(2, end));
        if (stored != computed) {
            return new Wrong("the stored CRC is %04X, of this EPC it is %04X".formatted(stored, computed));
        }
        return new Read(pc, bank.slice(HEADER, end));
    }

    /** Over protocol control and EPC: that of ISO 28560-3, inverted. {@code 0000} gives E2F0. */
    static int storedCrc(Bytes covered) {
        return ModelCrc.of(covered) ^ 0xFFFF;
    }

    static int epcBytes(int pc) {
        return (pc >> LENGTH_SHIFT) * 2;
    }

    /** Whether the low byte of the protocol control is an application family identifier. */
    static boolean isIso(int pc) {
        return (pc & ISO_BIT) != 0;
    }

    static int afi(int pc) {
        return pc & 0xFF;
    }
}
