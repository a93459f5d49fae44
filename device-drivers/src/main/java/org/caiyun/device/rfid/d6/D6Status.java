package org.caiyun.device.rfid.d6;

import java.util.HexFormat;
import java.util.Map;
import org.caiyun.device.rfid.hf.HfStatus;
import org.caiyun.device.rfid.hf.HfStatus.Group;

/**
 * What an error byte means, and which way out there is. Source: 3M RFID Reader Protocol, Model 210, 1.0.0, appendix A.
 */
final class D6Status {
    static final int OK = 0x00;
    static final int NOT_IMPLEMENTED = 0x02;
    static final int NO_TAG = 0x06;
    static final int NO_REASON = 0x0F;
    static final int NO_SUCH_MEMORY = 0x11;
    static final int NOT_READ = 0x15;
    static final int NOT_SUPPORTED_BY_TAG = 0x30;
    static final int OPTION_NOT_SUPPORTED = 0x31;
    static final int BAD_PARAMETER = 0x32;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Map<Integer, Entry> CODES = Map.ofEntries(
            Map.entry(NOT_IMPLEMENTED, new Entry(Group.READER, "this firmware does not have the command")),
            Map.entry(NO_TAG, new Entry(Group.GONE, "no tag answers")),
            Map.entry(NO_REASON, new Entry(Group.PERMANENT, "refused without reason, as password protected tags do")),
            Map.entry(NO_SUCH_MEMORY, new Entry(Group.PERMANENT, "no such block or register")),
            Map.entry(0x12, new Entry(Group.PERMANENT, "locked")),
            Map.entry(NOT_READ, new Entry(Group.RETRY, "not read")),
            Map.entry(0x16, new Entry(Group.RETRY, "not written")),
            Map.entry(0x21, new Entry(Group.PERMANENT, "the tag does not have this command")),
            Map.entry(0x22, new Entry(Group.PERMANENT, "the tag does not recognise the command")),
            Map.entry(0x23, new Entry(Group.PERMANENT, "the tag does not have this option")),
            Map.entry(NOT_SUPPORTED_BY_TAG, new Entry(Group.PERMANENT, "not for this kind of tag")),
            Map.entry(OPTION_NOT_SUPPORTED, new Entry(Group.READER, "option not supported")),
            Map.entry(BAD_PARAMETER, new Entry(Group.READER, "parameter out of range")),
            Map.entry(0xFD, new Entry(Group.RETRY, "cancelled")),
            Map.entry(0xFE, new Entry(Group.READER, "the reader's memory failed")));

    private record Entry(Group group, String meaning) {}

    private D6Status() {}

    /**
     * What a block behind the end may be refused with: the reader knows it, or has only the tag's own no, or silence.
     */
    static boolean mayBeTheEnd(int code) {
        return code == NO_SUCH_MEMORY || code == NO_REASON || code == NOT_READ || code == NO_TAG;
    }

    static HfStatus of(int code) {
        Entry entry = CODES.getOrDefault(code, new Entry(Group.READER, "unknown status"));
        return new HfStatus(HEX.toHexDigits((byte) code), entry.group, entry.meaning, false);
    }
}
