package org.caiyun.device.io;

import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * Finds the expected reply in whatever the line brings (Modbus over Serial Line V1.02, 2.5.1):
 *
 * <pre>
 * unit | function | data ...            | CRC low | CRC high      a reply
 * unit | function + 0x80 | exception    | CRC low | CRC high      a refusal
 * </pre>
 *
 * <p>Noise before a frame is dropped and counted, bytes after it are kept, never more than one longest frame. The first
 * reply whose CRC is right wins, so noise that looks like the beginning of a frame cannot hide one.
 */
final class RtuReplies {
    private static final int LONGEST_FRAME = 256;

    private Bytes kept = Bytes.EMPTY;
    private long dropped;

    /** Takes a portion in; the reply, without its CRC, when it is complete. */
    Optional<Bytes> received(Bytes portion, RtuExpectation expected) {
        Bytes all = kept.plus(portion);
        for (int start = 0; start < all.size(); start++) {
            int length = expected.lengthAt(all, start);
            if (length > 0 && start + length <= all.size() && crcIsRight(all, start, length)) {
                dropped += start;
                keep(all.from(start + length));
                return Optional.of(all.slice(start, start + length - 2));
            }
        }
        keep(all);
        return Optional.empty();
    }

    /** Forgets what came so far: a request is about to be sent, and nothing that came before can be its reply. */
    void discard() {
        dropped += kept.size();
        kept = Bytes.EMPTY;
    }

    /** How many bytes were no part of any reply, since the beginning. */
    long dropped() {
        return dropped + kept.size();
    }

    private void keep(Bytes rest) {
        int tooMany = Math.max(0, rest.size() - LONGEST_FRAME);
        dropped += tooMany;
        kept = rest.from(tooMany);
    }

    private static boolean crcIsRight(Bytes bytes, int start, int length) {
        int end = start + length - 2;
        return RtuCrc.of(bytes, start, end) == (bytes.at(end) | bytes.at(end + 1) << 8);
    }
}
