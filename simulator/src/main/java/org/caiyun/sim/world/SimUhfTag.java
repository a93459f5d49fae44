package org.caiyun.sim.world;

import java.util.Arrays;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;

/**
 * An EPC Gen2 tag as the chip holds it: banks of 16-bit words that a reader can change, and a lock on the EPC bank. One
 * thread uses it.
 */
public final class SimUhfTag implements SimChip {
    /** How strongly a tag right before the antenna is heard, in dBm. */
    public static final int NEAR = -48;

    private static final int TID_BANK = 2;
    private static final int EPC_BANK = 1;
    private static final int USER_BANK = 3;
    private static final int LENGTH_SHIFT = 11;
    private static final int USER_MEMORY = 0x0400;
    private static final int EPC_MEMORY_BYTES = 2 + 32;

    /** Who may write the EPC bank. */
    public enum Lock {
        OPEN,
        /** Whoever knows the access password. */
        PASSWORD,
        NOBODY
    }

    private final Bytes tid;
    /** Protocol control and EPC as they were when the tag was made for an item on loan. */
    private final byte[] whenLent;

    private final byte[] epcMemory;
    private final byte[] user;
    private final int rssi;
    private Lock lock = Lock.OPEN;
    private int password;

    /**
     * @param epcBank protocol control and EPC, without the stored CRC
     * @param user empty for a chip without a user bank
     */
    public SimUhfTag(Bytes tid, Bytes epcBank, Bytes user) {
        this(tid, epcBank, user, NEAR);
    }

    public SimUhfTag(Bytes tid, Bytes epcBank, Bytes user, int rssi) {
        this.tid = tid;
        whenLent = Arrays.copyOf(epcBank.toArray(), EPC_MEMORY_BYTES);
        epcMemory = whenLent.clone();
        this.user = user.toArray();
        this.rssi = rssi;
    }

    @Override
    public Uid uid() {
        return new Uid(tid);
    }

    public int rssi() {
        return rssi;
    }

    /** The protocol control word. */
    public int pc() {
        return word(epcMemory, 0);
    }

    /** As many words as the protocol control says. */
    public Bytes epc() {
        return Bytes.copyOf(epcMemory, 2, 2 + 2 * (pc() >> LENGTH_SHIFT));
    }

    /** All words of a bank; that of the EPC begins with the CRC, which the chip makes itself. */
    public Bytes bank(int number) {
        return switch (number) {
            case EPC_BANK -> {
                int crc = crc(Bytes.of(pc() >> 8, pc()).plus(epc()));
                yield Bytes.of(crc >> 8, crc).plus(Bytes.copyOf(epcMemory));
            }
            case TID_BANK -> tid;
            case USER_BANK -> Bytes.copyOf(user);
            default -> Bytes.EMPTY;
        };
    }

    public void lock(Lock other, int accessPassword) {
        lock = other;
        password = accessPassword;
    }

    public Lock lock() {
        return lock;
    }

    public int password() {
        return password;
    }

    /** A word of the EPC bank behind the CRC, as {@link #bank} counts. */
    public void writeEpc(int word, int value) {
        epcMemory[2 * (word - 1)] = (byte) (value >> 8);
        epcMemory[2 * (word - 1) + 1] = (byte) value;
    }

    @Override
    public TagImage image() {
        return new TagImage.Uhf(uid(), pc(), epc(), (pc() & USER_MEMORY) == 0 ? Bytes.EMPTY : Bytes.copyOf(user));
    }

    @Override
    public boolean has(MarkWrite mark) {
        return mark instanceof MarkWrite.EpcBits(int number, int mask, int value)
                && (word(epcMemory, number - 1) & mask) == value;
    }

    @Override
    public String markText() {
        return "protocol control %04X, EPC %s".formatted(pc(), epc().hex());
    }

    @Override
    public void lend(int onLoanAfi) {
        if (lock != Lock.NOBODY) {
            System.arraycopy(whenLent, 0, epcMemory, 0, epcMemory.length);
        }
    }

    /** ISO 18000-63, annex F: polynomial 1021, preset FFFF, inverted at the end. */
    static int crc(Bytes content) {
        int crc = 0xFFFF;
        for (int i = 0; i < content.size(); i++) {
            crc ^= content.at(i) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
            }
        }
        return ~crc & 0xFFFF;
    }

    private static int word(byte[] memory, int number) {
        return ((memory[2 * number] & 0xFF) << 8) | (memory[2 * number + 1] & 0xFF);
    }
}
