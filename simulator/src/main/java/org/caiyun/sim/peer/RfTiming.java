package org.caiyun.sim.peer;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/**
 * How long ISO 15693 takes in the air: 13.56 MHz, one out of four, single subcarrier, high data rate. It knows no
 * reader and no serial line.
 *
 * <pre>
 * request of n bytes (with CRC)    75.52 + 302.08 n + 37.76 µs
 * reply of m bytes (with CRC)      151.04 + 302.08 m + 151.04 µs
 * the tag answers after t1 320.9 µs, the next request follows after t2 309.2 µs
 * an empty slot                    t3 323.3 + 151 µs; each slot but the first begins with a bare end of frame
 * </pre>
 *
 * @param programming how long a chip needs to write; the answer comes after it when it is longer than t1
 */
public record RfTiming(Duration programming) {
    private static final int START_OF_FRAME = 75_520;
    private static final int END_OF_FRAME = 37_760;
    private static final int BYTE = 302_080;
    private static final int REPLY_FRAME = 302_080;
    private static final int T1 = 320_900;
    private static final int T2 = 309_200;
    private static final int NO_ANSWER = 474_300;
    private static final int SLOTS = 16;
    private static final int SLOT_BITS = 4;
    private static final int UID_BITS = 64;
    private static final int INVENTORY_BYTES = 5;
    private static final int INVENTORY_REPLY_BYTES = 12;

    /** A chip that writes in 4.8 ms, between the fastest and the slowest permitted. */
    public static RfTiming typical() {
        return new RfTiming(Duration.ofNanos(4_800_000));
    }

    /** A request of {@code n} bytes, and a reply of {@code m}. */
    public Duration exchange(int n, int m) {
        return Duration.ofNanos(request(n) + T1 + reply(m) + T2);
    }

    /** Like {@link #exchange}, for a request that makes the chip write. */
    public Duration write(int n, int m) {
        return Duration.ofNanos(request(n) + Math.max(T1, programming.toNanos()) + reply(m) + T2);
    }

    /** A request of {@code n} bytes that no tag answers. */
    public Duration unanswered(int n) {
        return Duration.ofNanos(request(n) + NO_ANSWER);
    }

    public Duration oneSlotInventory() {
        return exchange(INVENTORY_BYTES, INVENTORY_REPLY_BYTES);
    }

    /**
     * An inventory in rounds of 16 slots, chosen by four bits of the UID, lowest first; a slot with a collision is
     * asked again by a round with a longer mask. Two tags with the same UID are told apart by nobody.
     */
    public Duration inventory(Collection<Uid> tags) {
        return Duration.ofNanos(round(List.copyOf(tags), 0));
    }

    private static long round(List<Uid> tags, int maskBits) {
        long time = request(INVENTORY_BYTES + Math.ceilDiv(maskBits, 8)) + (SLOTS - 1L) * END_OF_FRAME;
        Map<Integer, List<Uid>> slots = new LinkedHashMap<>();
        for (Uid tag : tags) {
            slots.merge(slotOf(tag, maskBits), List.of(tag), RfTiming::both);
        }
        time += (long) (SLOTS - slots.size()) * NO_ANSWER;
        for (List<Uid> slot : slots.values()) {
            time += T1 + reply(INVENTORY_REPLY_BYTES) + T2;
            if (slot.size() > 1 && maskBits + SLOT_BITS < UID_BITS) {
                time += round(slot, maskBits + SLOT_BITS);
            }
        }
        return time;
    }

    private static int slotOf(Uid tag, int maskBits) {
        Bytes bytes = tag.bytes();
        int from = bytes.size() - 1 - maskBits / 8;
        return from < 0 ? 0 : bytes.at(from) >> maskBits % 8 & 0x0F;
    }

    private static List<Uid> both(List<Uid> some, List<Uid> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static long request(int n) {
        return START_OF_FRAME + (long) BYTE * n + END_OF_FRAME;
    }

    private static long reply(int m) {
        return REPLY_FRAME + (long) BYTE * m;
    }
}
