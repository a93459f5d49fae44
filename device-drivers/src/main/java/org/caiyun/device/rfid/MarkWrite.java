package org.caiyun.device.rfid;

/** How the security mark is set on a tag. */
public sealed interface MarkWrite {
    /** Write the application family identifier, addressed to the UID, and read it back after an RF reset. */
    record Afi(int value) implements MarkWrite {
        public Afi {
            if (value < 0 || value > 255) {
                throw new IllegalArgumentException("an AFI is one byte: " + value);
            }
        }
    }
}
