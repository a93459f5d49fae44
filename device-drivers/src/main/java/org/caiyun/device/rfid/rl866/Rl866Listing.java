package org.caiyun.device.rfid.rl866;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/**
 * The tags of one inventory reply.
 *
 * <pre>
 * stop: 0 = all found, 1 = buffer full or time up, tags are left
 * total(2)  of this inventory
 * count     in this reply, each:
 *   flags   what follows: bit 0 antenna, 1 air protocol, 2 chip, 3 serial number, 4 memory, 7 results of commands
 *   antenna, air protocol (1 = ISO 15693, 2 and 3 = ISO 14443 A and B), chip, one byte each
 *   length 9, UID(8) low byte first, 00
 *   memory: bits(2), then as many
 * </pre>
 *
 * @param cards of ISO 14443, their numbers as the reader has them
 * @param strangers air protocols, or flags, that cannot be read; what stood behind the first one is lost
 * @param count as the reader gave it, cards of ISO 14443 included
 */
record Rl866Listing(
        List<Rl866Tag> tags, List<Uid> cards, List<Integer> strangers, boolean unfinished, int total, int count) {
    private static final int HEAD_BYTES = 4;
    private static final int ISO_14443_A = 0x02;
    private static final int ISO_14443_B = 0x03;
    private static final int MOST_CARD_BYTES = 10;
    private static final int SERIAL_FLAG = 0x08;
    private static final int MEMORY_FLAG = 0x10;
    private static final int UNKNOWN_FLAGS = 0xE0;

    Rl866Listing {
        tags = List.copyOf(tags);
        cards = List.copyOf(cards);
        strangers = List.copyOf(strangers);
    }

    /** Empty when the bytes are no inventory reply. */
    static Optional<Rl866Listing> of(Bytes data) {
        if (data.size() < HEAD_BYTES) {
            return Optional.empty();
        }
        var tags = new ArrayList<Rl866Tag>();
        var cards = new ArrayList<Uid>();
        var strangers = new ArrayList<Integer>();
        int count = data.at(3);
        int at = HEAD_BYTES;
        for (int i = 0; i < count && strangers.isEmpty(); i++) {
            Optional<Report> report = Report.at(data, at);
            if (report.isEmpty()) {
                return Optional.empty();
            }
            report.get().sortInto(tags, cards, strangers);
            at = report.get().end();
        }
        if (strangers.isEmpty() && at != data.size()) {
            return Optional.empty();
        }
        return Optional.of(new Rl866Listing(tags, cards, strangers, data.at(0) != 0, Rl866Reply.word(data, 1), count));
    }

    /** One tag's part of the reply: {@code data[..end)}. */
    private record Report(int flags, int antenna, int protocol, int chip, Bytes serial, int end) {
        static Optional<Report> at(Bytes data, int start) {
            int flags = byteAt(data, start);
            int at = start + 1;
            int antenna = (flags & 0x01) == 0 ? 0 : byteAt(data, at++);
            int protocol = (flags & 0x02) == 0 ? Rl866Tag.ISO_15693 : byteAt(data, at++);
            int chip = (flags & 0x04) == 0 ? 0 : byteAt(data, at++);
            int length = (flags & SERIAL_FLAG) == 0 ? 0 : byteAt(data, at++);
            int serialEnd = at + length;
            int end = serialEnd;
            if ((flags & MEMORY_FLAG) != 0) {
                int bits = byteAt(data, end) | byteAt(data, end + 1) << 8;
                end += 2 + Math.ceilDiv(bits, 8);
            }
            return end > data.size()
                    ? Optional.empty()
                    : Optional.of(new Report(flags, antenna, protocol, chip, data.slice(at, serialEnd), end));
        }

        void sortInto(List<Rl866Tag> tags, List<Uid> cards, List<Integer> strangers) {
            boolean hasUid = serial.size() >= Rl866Tag.UID_BYTES;
            if ((flags & UNKNOWN_FLAGS) != 0) {
                strangers.add(flags);
            } else if (protocol == Rl866Tag.ISO_15693 && hasUid) {
                tags.add(new Rl866Tag(uid(), antenna, chip));
            } else if (protocol != ISO_14443_A && protocol != ISO_14443_B) {
                strangers.add(protocol);
            } else if (!serial.isEmpty()) {
                cards.add(new Uid(serial.slice(0, Math.min(serial.size(), MOST_CARD_BYTES))));
            }
        }

        private Uid uid() {
            return new Uid(Rl866Tag.turned(serial.slice(0, Rl866Tag.UID_BYTES)));
        }

        /** Beyond the end: zero, and the caller finds that the end lies too far. */
        private static int byteAt(Bytes data, int at) {
            return at < data.size() ? data.at(at) : 0;
        }
    }
}
