package org.caiyun.kiosk.tag;

import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * The first 34 bytes of an ISO 28560-3 memory, or the 32 that a 256-bit tag has (ISO 28560-3, basic block).
 *
 * <table>
 * <caption>Basic block</caption>
 * <tr><td>0</td><td>high nibble version, low nibble class of usage</td></tr>
 * <tr><td>1, 2</td><td>parts in the item, ordinal of this part</td></tr>
 * <tr><td>3 to 18</td><td>primary item identifier, ended by a zero where it is shorter</td></tr>
 * <tr><td>19, 20</td><td>CRC, low byte first</td></tr>
 * <tr><td>21, 22</td><td>country</td></tr>
 * <tr><td>23 to 33</td><td>the rest of the ISIL; to 31 on a 256-bit tag</td></tr>
 * </table>
 */
record BasicBlock(Bytes memory) {
    static final int SIZE = 34;
    static final int VERSION = 1;
    private static final int SHORT_SIZE = 32;
    private static final int MOST_STRANGERS = 3;
    private static final int TOTAL = 1;
    private static final int ORDINAL = 2;
    private static final int ITEM = 3;
    private static final int CRC = 19;
    private static final int COUNTRY = 21;
    static final int LIBRARY = 23;

    static boolean fits(Bytes memory) {
        return memory.size() >= SHORT_SIZE;
    }

    /** The CRC covers 32 bytes: everything but itself; what a short tag does not have counts as zero. */
    boolean crcMatches() {
        Bytes covered = memory.slice(0, CRC).plus(memory.slice(COUNTRY, end()));
        Bytes missing = Bytes.copyOf(new byte[SIZE - end()]);
        int stored = memory.at(CRC) | (memory.at(CRC + 1) << Byte.SIZE);
        return ModelCrc.of(covered.plus(missing)) == stored;
    }

    int version() {
        return memory.at(0) >> 4;
    }

    /** Class and qualifier as one byte; this model has no qualifier. */
    int typeOfUsage() {
        return (memory.at(0) & 0x0F) << 4;
    }

    PartOfSet set() {
        return PartOfSet.stated(memory.at(TOTAL), memory.at(ORDINAL));
    }

    Optional<String> item() {
        return CleanText.utf8(untilZero(memory.slice(ITEM, CRC)));
    }

    /** The ISIL; empty where the block has none that can be read. */
    String owner() {
        String country = printable(memory.slice(COUNTRY, LIBRARY));
        String library = printable(memory.slice(LIBRARY, end()));
        return country.isEmpty() || library.isEmpty() ? country + library : country + "-" + library;
    }

    /**
     * Whether this can be a basic block that was damaged: its CRC aside, a few octets do not belong. Damaged text of
     * this model often parses as a list of elements.
     */
    boolean resemblesOne() {
        int capitals = (capital(memory.at(COUNTRY)) ? 1 : 0) + (capital(memory.at(COUNTRY + 1)) ? 1 : 0);
        return capitals > 0 && strangers() + 2 - capitals <= MOST_STRANGERS;
    }

    /** Whether nothing but the CRC speaks against it. */
    boolean isWholeButForItsCrc() {
        return strangers() == 0
                && capital(memory.at(COUNTRY))
                && capital(memory.at(COUNTRY + 1))
                && item().isPresent()
                && isPadded(ITEM, CRC)
                && isPadded(LIBRARY, end())
                && memory.at(ORDINAL) <= memory.at(TOTAL);
    }

    /** Behind the first zero of a field there are zeros: what is shorter than it was would be another item's. */
    private boolean isPadded(int from, int to) {
        boolean ended = false;
        for (int i = from; i < to; i++) {
            if (ended && memory.at(i) != 0) {
                return false;
            }
            ended |= memory.at(i) == 0;
        }
        return true;
    }

    /** Octets that do not belong where they are. */
    private int strangers() {
        int strangers = version() == VERSION ? 0 : 1;
        for (int i = ITEM; i < CRC; i++) {
            strangers += fitsIdentifier(memory.at(i), i) ? 0 : 1;
        }
        return strangers;
    }

    private static boolean fitsIdentifier(int octet, int index) {
        return octet == 0 ? index > ITEM : octet >= ' ' && octet <= '~';
    }

    private int end() {
        return Math.min(SIZE, memory.size());
    }

    private static boolean capital(int octet) {
        return octet >= 'A' && octet <= 'Z';
    }

    private static String printable(Bytes field) {
        return CleanText.utf8(untilZero(field)).map(CleanText::of).orElse("");
    }

    private static Bytes untilZero(Bytes field) {
        int length = 0;
        while (length < field.size() && field.at(length) != 0) {
            length++;
        }
        return field.slice(0, length);
    }
}
