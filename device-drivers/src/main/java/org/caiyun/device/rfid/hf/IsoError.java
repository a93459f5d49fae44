package org.caiyun.device.rfid.hf;

import java.util.HexFormat;
import java.util.Map;
import org.caiyun.device.rfid.hf.HfStatus.Group;

/** The error codes with which ISO 15693 tags themselves answer, for readers that hand them on. */
public final class IsoError {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Map<Integer, Entry> CODES = Map.ofEntries(
            Map.entry(0x01, new Entry(Group.PERMANENT, "the tag does not have this command")),
            Map.entry(0x02, new Entry(Group.PERMANENT, "the tag does not recognise the command")),
            Map.entry(0x03, new Entry(Group.PERMANENT, "the tag does not have this option")),
            Map.entry(0x0F, new Entry(Group.PERMANENT, "refused without reason, as password protected tags do")),
            Map.entry(0x10, new Entry(Group.PERMANENT, "no such block")),
            Map.entry(0x11, new Entry(Group.PERMANENT, "already locked")),
            Map.entry(0x12, new Entry(Group.PERMANENT, "locked")),
            Map.entry(0x13, new Entry(Group.RETRY, "not programmed")),
            Map.entry(0x14, new Entry(Group.RETRY, "not locked")));

    private record Entry(Group group, String meaning) {}

    private IsoError() {}

    /**
     * What the tag means, as a status of the reader.
     *
     * @param status the reader's own code, which says that the tag reported an error
     * @param detail the tag's code
     */
    public static HfStatus of(int status, int detail) {
        Entry entry = CODES.getOrDefault(detail, new Entry(Group.PERMANENT, "error of the chip's maker"));
        String code = HEX.toHexDigits((byte) status) + "/" + HEX.toHexDigits((byte) detail);
        return new HfStatus(code, entry.group, entry.meaning, false);
    }
}
