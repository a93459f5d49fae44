package org.caiyun.device.rfid.feig;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.hf.HfStatus;
import org.caiyun.device.rfid.hf.HfStatus.Group;
import org.caiyun.device.rfid.hf.IsoError;

/** What a status byte means, and which way out there is. Source: manual H20800-16e, annex of status codes. */
final class FeigStatus {
    static final int DONE = 0x00;

    private static final int NOT_AVAILABLE = 0x82;
    private static final int ISO_15693_ERROR = 0x95;
    private static final Set<Integer> MORE = Set.of(0x93, 0x94);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Map<Integer, Entry> READER = readerCodes();

    private FeigStatus() {}

    private record Entry(Group group, String meaning, boolean needsHands) {
        Entry(Group group, String meaning) {
            this(group, meaning, false);
        }
    }

    /** An inventory is done so far; ask for the rest. */
    static boolean promisesMore(int code) {
        return MORE.contains(code);
    }

    static boolean isScanMode(HfStatus status) {
        return status.code().equals(hex(NOT_AVAILABLE));
    }

    /** @param payload of a reply that is not {@link #DONE}: the status byte and, for some, its detail */
    static HfStatus of(Bytes payload) {
        int code = payload.at(0);
        Entry entry = READER.getOrDefault(code, new Entry(Group.READER, "unknown status"));
        if (code != ISO_15693_ERROR || payload.size() < 2) {
            return new HfStatus(hex(code), entry.group, entry.meaning, entry.needsHands);
        }
        return IsoError.of(code, payload.at(1));
    }

    private static String hex(int code) {
        return HEX.toHexDigits((byte) code);
    }

    private static Map<Integer, Entry> readerCodes() {
        return Map.ofEntries(
                Map.entry(0x01, new Entry(Group.GONE, "no tag answers")),
                Map.entry(0x02, new Entry(Group.RETRY, "the tag's data came in damaged")),
                Map.entry(0x03, new Entry(Group.RETRY, "write error")),
                Map.entry(0x04, new Entry(Group.PERMANENT, "no such block, or not writable")),
                Map.entry(0x05, new Entry(Group.PERMANENT, "not a command for this kind of tag")),
                Map.entry(0x08, new Entry(Group.PERMANENT, "authentication failed")),
                Map.entry(0x0E, new Entry(Group.RETRY, "general error")),
                Map.entry(0x10, new Entry(Group.READER, "the reader's EEPROM failed")),
                Map.entry(0x11, new Entry(Group.READER, "parameter out of range")),
                Map.entry(0x13, new Entry(Group.READER, "login needed")),
                Map.entry(0x80, new Entry(Group.READER, "unknown command")),
                Map.entry(0x81, new Entry(Group.READER, "wrong length")),
                Map.entry(
                        NOT_AVAILABLE,
                        new Entry(Group.READER, "not available; set the reader from scan mode to host mode", true)),
                Map.entry(0x83, new Entry(Group.RETRY, "radio communication disturbed, perhaps a collision")),
                Map.entry(
                        0x84,
                        new Entry(Group.RETRY, "radio warning; check the antenna, its cable and metal near it", true)),
                Map.entry(0x93, new Entry(Group.RETRY, "buffer full")),
                Map.entry(0x94, new Entry(Group.RETRY, "more data")),
                Map.entry(ISO_15693_ERROR, new Entry(Group.RETRY, "tag error without detail")),
                Map.entry(0x96, new Entry(Group.RETRY, "error of an ISO 14443 card")),
                Map.entry(0xF1, new Entry(Group.READER, "hardware warning")));
    }
}
