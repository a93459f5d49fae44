package org.caiyun.device.rfid.feig;

import java.time.Duration;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/** What the driver asks a reader: command byte and data. All tag commands are addressed to a UID. */
sealed interface FeigRequest {
    int SOFTWARE_VERSION = 0x65;
    int RF_RESET = 0x69;
    int ISO_HOST = 0xB0;
    int ADDRESSED = 0x01;

    int command();

    Bytes data();

    /** Asking once more does no harm when the reply was lost. */
    default boolean repeatable() {
        return true;
    }

    /** The next request goes out no earlier than this after the request was written. */
    default Duration quiet() {
        return Duration.ZERO;
    }

    /** Also the question whether a reader is there at all. */
    record SoftwareVersion() implements FeigRequest {
        @Override
        public int command() {
            return SOFTWARE_VERSION;
        }

        @Override
        public Bytes data() {
            return Bytes.EMPTY;
        }
    }

    /** Field off and on: tags forget that they have been told to be quiet, the reader forgets what it knew of them. */
    record RfReset() implements FeigRequest {
        /**
         * 1.4 ms for the request on the wire, 15 ms without field, 1 ms for tags to wake. Counted from the request, so
         * that it costs nothing on readers that reply after the reset, and holds for those that reply before.
         */
        private static final Duration SETTLED = Duration.ofMillis(18);

        @Override
        public int command() {
            return RF_RESET;
        }

        @Override
        public Bytes data() {
            return Bytes.EMPTY;
        }

        @Override
        public Duration quiet() {
            return SETTLED;
        }
    }

    /**
     * Which tags are there.
     *
     * @param more go on with the tags that did not fit into the last reply
     */
    record Inventory(boolean more) implements FeigRequest {
        private static final int MORE = 0x80;

        @Override
        public int command() {
            return ISO_HOST;
        }

        @Override
        public Bytes data() {
            return Bytes.of(0x01, more ? MORE : 0);
        }

        @Override
        public boolean repeatable() {
            return !more;
        }
    }

    record SystemInformation(Uid uid) implements FeigRequest {
        @Override
        public int command() {
            return ISO_HOST;
        }

        @Override
        public Bytes data() {
            return addressed(0x2B, uid);
        }
    }

    /**
     * Memory from block {@code first}.
     *
     * @param blockSize what the tag's system information says; the reply must agree
     */
    record ReadBlocks(Uid uid, int first, int count, int blockSize) implements FeigRequest {
        @Override
        public int command() {
            return ISO_HOST;
        }

        @Override
        public Bytes data() {
            return addressed(0x23, uid).plus(Bytes.of(first, count));
        }
    }

    /** Never repeated blindly: after a lost reply the tag is read first. */
    record WriteAfi(Uid uid, int value) implements FeigRequest {
        @Override
        public int command() {
            return ISO_HOST;
        }

        @Override
        public Bytes data() {
            return addressed(0x27, uid).plus(Bytes.of(value));
        }

        @Override
        public boolean repeatable() {
            return false;
        }
    }

    private static Bytes addressed(int operation, Uid uid) {
        return Bytes.of(operation, ADDRESSED).plus(uid.bytes());
    }
}
