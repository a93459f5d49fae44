package org.caiyun.device.rfid.rl866;

import java.util.HexFormat;
import java.util.Map;
import org.caiyun.device.rfid.hf.HfStatus;
import org.caiyun.device.rfid.hf.HfStatus.Group;

/** What the error words mean, and which way out there is. */
final class Rl866Status {
    static final int WRONG_HANDLE = 0x415;

    private static final int CHECKSUM = 0x101;
    private static final int LENGTH = 0x102;
    private static final int SEQUENCE = 0x104;

    private static final Map<Integer, Entry> CODES = Map.ofEntries(
            entry(0x001, Group.RETRY, "error without reason"),
            entry(0x002, Group.READER, "wrong argument"),
            entry(0x003, Group.PERMANENT, "the reader or the tag does not have this command"),
            entry(0x004, Group.GONE, "no answer in time"),
            entry(0x005, Group.RETRY, "the reader is short of memory"),
            hands(0x006, Group.READER, "the function is not set up in the reader"),
            entry(0x007, Group.RETRY, "overflow"),
            entry(0x009, Group.READER, "the reader does not reach its radio chip"),
            entry(0x00A, Group.READER, "a random number has to be fetched first"),
            entry(0x00B, Group.READER, "wrong length of a parameter"),
            entry(0x100, Group.READER, "wrong node number"),
            entry(CHECKSUM, Group.RETRY, "the request came in damaged"),
            entry(LENGTH, Group.RETRY, "the request came in with a wrong length"),
            entry(0x103, Group.READER, "unknown command"),
            entry(SEQUENCE, Group.RETRY, "the request was counted wrongly"),
            entry(0x105, Group.READER, "wrong parameter"),
            entry(0x106, Group.READER, "wrong kind of block"),
            entry(0x121, Group.READER, "no such configuration block"),
            entry(0x122, Group.READER, "no such air protocol"),
            entry(0x400, Group.RETRY, "the radio chip gave wrong data"),
            entry(0x401, Group.RETRY, "the tag's answer was lost"),
            hands(0x402, Group.RETRY, "radio disturbed; check the antenna, its cable and metal near it"),
            entry(0x403, Group.RETRY, "overflow in the radio chip"),
            entry(0x404, Group.RETRY, "collision of tags"),
            entry(0x405, Group.RETRY, "the tag's answer came in damaged"),
            entry(0x406, Group.RETRY, "the tag's answer had a wrong parity"),
            entry(0x407, Group.RETRY, "the tag's answer was no frame"),
            entry(0x408, Group.RETRY, "nothing was sent to the tag"),
            entry(0x409, Group.RETRY, "the tag's answer was too short"),
            entry(0x40A, Group.RETRY, "the exchange with the tag failed"),
            entry(WRONG_HANDLE, Group.RETRY, "the reader has forgotten the connection"),
            entry(0x416, Group.PERMANENT, "authentication failed"),
            hands(0x417, Group.READER, "the radio chip is dead"),
            hands(0x418, Group.READER, "the radio chip's memory failed"),
            entry(0x419, Group.RETRY, "collision of tags"),
            entry(0x41A, Group.READER, "wrong address mode"),
            entry(0x41B, Group.PERMANENT, "locked, or no such block"),
            entry(0x41C, Group.PERMANENT, "no such block"),
            entry(0x41D, Group.PERMANENT, "protected by a password"),
            entry(0x41E, Group.PERMANENT, "not authenticated"),
            entry(0x41F, Group.RETRY, "radio disturbed"),
            entry(0x420, Group.GONE, "no tag answers"),
            entry(0x421, Group.PERMANENT, "unknown kind of tag"),
            entry(0x422, Group.RETRY, "the tag refused for now"),
            entry(0x423, Group.RETRY, "the tag gave wrong data"),
            entry(0x424, Group.RETRY, "the tag gave another UID"));

    private Rl866Status() {}

    private record Entry(Group group, String meaning, boolean needsHands) {}

    static HfStatus of(int error) {
        Entry entry = CODES.getOrDefault(error, new Entry(Group.READER, "unknown status", false));
        String code = HexFormat.of().withUpperCase().toHexDigits(error, error > 0xFFF ? 4 : 3);
        return new HfStatus(code, entry.group, entry.meaning, entry.needsHands);
    }

    /** The request itself was not understood, so nothing of it was done. */
    static boolean nothingDone(int error) {
        return error == CHECKSUM || error == LENGTH || error == SEQUENCE;
    }

    private static Map.Entry<Integer, Entry> entry(int error, Group group, String meaning) {
        return Map.entry(error, new Entry(group, meaning, false));
    }

    private static Map.Entry<Integer, Entry> hands(int error, Group group, String meaning) {
        return Map.entry(error, new Entry(group, meaning, true));
    }
}
