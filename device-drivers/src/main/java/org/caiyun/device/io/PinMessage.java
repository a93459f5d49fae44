package org.caiyun.device.io;

import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * What a line of pins and its driver say to each other; two bytes in both directions:
 *
 * <pre>
 * channel | 00 low, 01 high     from the line: this pin is at this electrical level (an output: read back)
 *                               to the line: set this output
 * channel | 3F                  to the line: what is this input's level?
 * </pre>
 */
sealed interface PinMessage {
    int SIZE = 2;
    int ASK = 0x3F;

    record Level(int channel, boolean high) implements PinMessage {}

    record Ask(int channel) implements PinMessage {}

    default Bytes bytes() {
        return switch (this) {
            case Level(int channel, boolean high) -> Bytes.of(channel, high ? 1 : 0);
            case Ask(int channel) -> Bytes.of(channel, ASK);
        };
    }

    /** Absent when the second byte means nothing. */
    static Optional<PinMessage> of(int channel, int second) {
        return switch (second) {
            case 0 -> Optional.of(new Level(channel, false));
            case 1 -> Optional.of(new Level(channel, true));
            case ASK -> Optional.of(new Ask(channel));
            default -> Optional.empty();
        };
    }
}
