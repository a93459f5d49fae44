package org.caiyun.device.rfid.llrp;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/**
 * The tags that one look has shown, by their TIDs, without those that are too weak or seen by an antenna that is not
 * the kiosk's. A tag is strong only by what it said together with its TID: what came without one may be another tag's
 * with the same EPC.
 *
 * @param unread how many tags were heard well and did not tell everything then, or told two things
 */
record Inventory(SortedMap<Uid, Seen> tags, int unread) {
    static final int TID_OP = 1;
    static final int PC_OP = 2;

    private static final int LENGTH_SHIFT = 11;
    private static final int USER_MEMORY = 0x0400;

    /** What a tag's EPC bank says. */
    record Seen(int pc, Bytes epc) {
        boolean usesUserMemory() {
            return (pc & USER_MEMORY) != 0;
        }
    }

    /** The operations whose results are looked for. */
    static List<Access.Op> ops(LlrpSettings settings) {
        return List.of(
                new Access.Op.Read(Access.TID_BANK, 0, settings.tidWords()), new Access.Op.Read(Access.EPC_BANK, 1, 1));
    }

    static Inventory of(List<TagReport> reports, LlrpSettings settings) {
        SortedMap<Uid, Seen> tags = new TreeMap<>();
        Set<Uid> strong = new HashSet<>();
        Set<Bytes> told = new HashSet<>();
        Set<Bytes> untold = new HashSet<>();
        int contradictions = 0;
        for (TagReport report : reports) {
            if (!hears(report.antenna(), settings)) {
                continue;
            }
            boolean loud = report.rssi() >= settings.minimumRssi();
            Optional<Seen> seen = seen(report);
            Optional<Uid> uid = report.words(TID_OP, settings.tidWords()).map(Uid::new);
            if (seen.isPresent() && uid.isPresent()) {
                Seen other = tags.put(uid.get(), seen.get());
                contradictions += other != null && !other.equals(seen.get()) ? 1 : 0;
                if (loud) {
                    strong.add(uid.get());
                    told.add(report.epc());
                }
            } else if (loud) {
                untold.add(report.epc());
            }
        }
        untold.removeAll(told);
        tags.keySet().retainAll(strong);
        return new Inventory(tags, untold.size() + contradictions);
    }

    boolean anyUsesUserMemory() {
        return tags.values().stream().anyMatch(Seen::usesUserMemory);
    }

    private static boolean hears(int antenna, LlrpSettings settings) {
        return antenna == 0
                || settings.antennas().isEmpty()
                || settings.antennas().contains(antenna);
    }

    /** Empty also when EPC and protocol control do not belong together. */
    private static Optional<Seen> seen(TagReport report) {
        return report.words(PC_OP, 1)
                .map(word -> Fields.u16(word, 0))
                .filter(pc -> report.epc().size() == 2 * (pc >> LENGTH_SHIFT))
                .map(pc -> new Seen(pc, report.epc()));
    }
}
