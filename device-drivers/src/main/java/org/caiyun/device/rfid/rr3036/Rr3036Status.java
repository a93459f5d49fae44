package org.caiyun.device.rfid.rr3036;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.HfStatus;
import org.caiyun.device.rfid.hf.HfStatus.Group;
import org.caiyun.device.rfid.hf.IsoError;

/** What a status byte means, and which way out there is. Source: the RR3036 gem (MIT), which has the vendor's table. */
final class Rr3036Status {
    static final int OK = 0x00;
    static final int FIELD_CLOSED = 0x05;
    static final int NO_TAG = 0x0E;
    static final int TAG_ERROR = 0x0F;
    static final int WRONG_MODE = 0x1F;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Map<Integer, Entry> CODES = Map.ofEntries(
            Map.entry(0x01, new Entry(Group.READER, "wrong length")),
            Map.entry(0x02, new Entry(Group.READER, "command not supported")),
            Map.entry(0x03, new Entry(Group.READER, "parameter out of range")),
            Map.entry(0x04, new Entry(Group.READER, "not available")),
            Map.entry(FIELD_CLOSED, new Entry(Group.READER, "the field is closed")),
            Map.entry(0x06, new Entry(Group.READER, "the reader's EEPROM failed")),
            Map.entry(0x0A, new Entry(Group.RETRY, "no tag could be told from the others in time")),
            Map.entry(0x0B, new Entry(Group.RETRY, "not every tag could be told from the others in time")),
            Map.entry(0x0C, new Entry(Group.RETRY, "a tag's answer came in damaged")),
            Map.entry(NO_TAG, new Entry(Group.GONE, "no tag answers")),
            Map.entry(TAG_ERROR, new Entry(Group.RETRY, "tag error without detail")),
            Map.entry(0x10, new Entry(Group.READER, "error of an ISO 14443 A card")),
            Map.entry(0x1B, new Entry(Group.READER, "error of an ISO 14443 B card")),
            Map.entry(WRONG_MODE, new Entry(Group.READER, "the reader is set to another kind of tag")));

    private static final Set<String> UNPREPARED = Set.of(hex(FIELD_CLOSED), hex(WRONG_MODE));

    private record Entry(Group group, String meaning) {}

    private Rr3036Status() {}

    /** The reader is not set up to ask tags for anything. */
    static boolean unprepared(HfStatus status) {
        return UNPREPARED.contains(status.code());
    }

    /** What a reply says that begins with another byte than {@link #OK}; some have a detail behind it. */
    static HfStatus of(Bytes content) {
        int code = content.at(0);
        if (code == TAG_ERROR && content.size() > 1) {
            return IsoError.of(code, content.at(1));
        }
        Entry entry = CODES.getOrDefault(code, new Entry(Group.READER, "unknown status"));
        return new HfStatus(hex(code), entry.group, entry.meaning, false);
    }

    private static String hex(int code) {
        return HEX.toHexDigits((byte) code);
    }
}
