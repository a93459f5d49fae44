package org.caiyun.device.rfid.rl866;

import org.caiyun.device.Bytes;

/**
 * What one information block asks: a command byte and its parameters. UIDs go low byte first, words too.
 *
 * <pre>
 * 01 read configuration  block number (bit 7: from the flash), how many
 * 31 inventory           flags; bit 3 = go on with the last one
 * 32 connect             antenna, air protocol, chip, length 9, mode 1 = addressed, UID(8)
 * 33 disconnect          handle; 0 = all
 * 34 tag access          handle, length, code(2), parameters
 * </pre>
 */
sealed interface Rl866Request {
    int READ_CONFIGURATION = 0x01;
    int INVENTORY = 0x31;
    int CONNECT = 0x32;
    int DISCONNECT = 0x33;
    int ACCESS = 0x34;

    int ALL_HANDLES = 0;

    Bytes information();

    /** Asking once more does no harm when the reply was lost. */
    default boolean repeatable() {
        return true;
    }

    /** Nothing in the reply says which tag it is about. */
    default boolean namesNoTag() {
        return false;
    }

    /** The first block of the configuration in force. */
    record ReadConfiguration() implements Rl866Request {
        @Override
        public Bytes information() {
            return Bytes.of(READ_CONFIGURATION, 0x01, 0x01);
        }
    }

    record Inventory(boolean more) implements Rl866Request {
        private static final int GO_ON = 0x08;

        @Override
        public Bytes information() {
            return Bytes.of(INVENTORY, more ? GO_ON : 0);
        }

        @Override
        public boolean repeatable() {
            return !more;
        }
    }

    /** The reader keeps the UID under a handle; nothing is said in the air. */
    record Connect(Rl866Tag tag) implements Rl866Request {
        private static final int ADDRESSED = 0x01;
        private static final int PARAMETER_BYTES = 9;

        @Override
        public Bytes information() {
            return Bytes.of(CONNECT, tag.antenna(), Rl866Tag.ISO_15693, tag.chip(), PARAMETER_BYTES, ADDRESSED)
                    .plus(Rl866Tag.turned(tag.uid().bytes()));
        }
    }

    record Disconnect(int handle) implements Rl866Request {
        @Override
        public Bytes information() {
            return Bytes.of(DISCONNECT, handle);
        }
    }

    /** One of the codes below, over the connection {@code handle}. */
    record Access(int handle, int code, Bytes parameters) implements Rl866Request {
        static final int RESET = 0x0001;
        static final int READ_BLOCKS = 0x0003;
        static final int WRITE_AFI = 0x0006;
        static final int SYSTEM_INFORMATION = 0x000A;
        static final int EAS_ON = 0x000C;
        static final int EAS_OFF = 0x000D;
        static final int EAS_ALARM = 0x000F;

        private static final int CODE_BYTES = 2;

        @Override
        public Bytes information() {
            return Bytes.of(ACCESS, handle, CODE_BYTES + parameters.size(), code, code >> 8)
                    .plus(parameters);
        }

        @Override
        public boolean repeatable() {
            return code != WRITE_AFI && code != EAS_ON && code != EAS_OFF;
        }

        @Override
        public boolean namesNoTag() {
            return code == READ_BLOCKS || code == EAS_ALARM;
        }
    }
}
