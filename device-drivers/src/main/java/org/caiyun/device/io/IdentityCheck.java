package org.caiyun.device.io;

import java.util.List;

/** How a Modbus board is known to be the right one. */
public sealed interface IdentityCheck {
    /** The board has no register that says what it is, or nobody wants to know. */
    record NotAsked() implements IdentityCheck {}

    /** Holding registers (FC03) from {@code address} that must read as expected, each 0 to 65535. */
    record Registers(int address, List<Integer> expected) implements IdentityCheck {
        public Registers {
            expected = List.copyOf(expected);
            if (expected.isEmpty() || expected.size() > 16) {
                throw new IllegalArgumentException("1 to 16 identity registers: " + expected.size());
            }
        }
    }
}
