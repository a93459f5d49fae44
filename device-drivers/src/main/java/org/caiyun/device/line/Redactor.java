package org.caiyun.device.line;

import org.caiyun.device.Bytes;

/** Decides what of the bytes on a line a log may show; each protocol that carries a person's data has its own. */
@FunctionalInterface
public interface Redactor {
    enum Direction {
        TO_DEVICE,
        FROM_DEVICE
    }

    /** The text for the log; bytes come in any portion, not as whole frames. */
    String show(Direction direction, Bytes bytes);

    /** Everything in hexadecimal: for device lines that carry no person's data. */
    static Redactor hex() {
        return (_, bytes) -> bytes.hex();
    }

    /** Only how much: for lines such as a card reader's. */
    static Redactor sizeOnly() {
        return (_, bytes) -> "(" + bytes.size() + " bytes)";
    }
}
