package org.caiyun.kiosk.tag;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.caiyun.device.Bytes;

/** Builds ISO 28560-3 memories whose CRC is right and whose content need not be. */
record Part3Memory(int first, int parts, int ordinal, Bytes item, String country, String library) {
    static Part3Memory ofItem(String item) {
        return new Part3Memory(0x11, 1, 1, Bytes.ofText(item, StandardCharsets.UTF_8), "DK", "718500");
    }

    Bytes bytes() {
        Bytes front = Bytes.of(first, parts, ordinal).plus(padded(item, 16));
        Bytes back = padded(Bytes.ofText(country, StandardCharsets.UTF_8), 2)
                .plus(padded(Bytes.ofText(library, StandardCharsets.UTF_8), 11));
        int crc = ModelCrc.of(front.plus(back));
        return front.plus(Bytes.of(crc, crc >> 8)).plus(back);
    }

    private static Bytes padded(Bytes field, int size) {
        return Bytes.copyOf(Arrays.copyOf(field.toArray(), size));
    }
}
