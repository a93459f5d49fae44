package org.caiyun.device.rfid.d6;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/**
 * One exchange with the reader: command byte and content. All tag commands are addressed to a UID.
 *
 * <pre>
 * 11 version            nothing                     FE inventory      AFI 00 (all tags), OPTIONS 05
 * 0D tag information    UID WANTED                  0A AFI, 0F DSFID  UID
 * 02 read blocks        UID FIRST COUNT [OPTIONS]   09 write AFI      UID AFI
 * 03 check EAS          UID                         0C set EAS        UID 00|01
 * 14 to the tag itself  SENT(2) AWAITED(2) CONTROL(2), then what the tag is sent
 * D5: 04 boot probe     00 11
 * </pre>
 *
 * Source: 3M RFID Reader Protocol, Model 210, 1.0.0, section 7.
 */
sealed interface D6Request {
    int command();

    Bytes content();

    default int start() {
        return D6Frame.START;
    }

    /** Asking once more does no harm when the reply was lost. */
    default boolean repeatable() {
        return true;
    }

    default D6Frame frame() {
        return new D6Frame(start(), command(), content());
    }

    record Version() implements D6Request {
        @Override
        public int command() {
            return 0x11;
        }

        @Override
        public Bytes content() {
            return Bytes.EMPTY;
        }
    }

    /** The specification does not have it; open drivers begin with it. */
    record BootProbe() implements D6Request {
        @Override
        public int start() {
            return D6Frame.BOOT_START;
        }

        @Override
        public int command() {
            return 0x04;
        }

        @Override
        public Bytes content() {
            return Bytes.of(0x00, 0x11);
        }
    }

    /** All tags, whatever their AFI: a tag with a wrong one must be seen too. */
    record Inventory() implements D6Request {
        static final Bytes ALL_TAGS_BY_UID = Bytes.of(0x00, 0x05);

        @Override
        public int command() {
            return 0xFE;
        }

        @Override
        public Bytes content() {
            return ALL_TAGS_BY_UID;
        }
    }

    record TagInfo(Uid uid) implements D6Request {
        static final int DSFID = 0x01;
        static final int AFI = 0x02;
        static final int SIZE = 0x04;

        @Override
        public int command() {
            return 0x0D;
        }

        @Override
        public Bytes content() {
            return uid.bytes().plus(Bytes.of(DSFID | AFI | SIZE));
        }
    }

    record ReadAfi(Uid uid) implements D6Request {
        @Override
        public int command() {
            return 0x0A;
        }

        @Override
        public Bytes content() {
            return uid.bytes();
        }
    }

    record ReadDsfid(Uid uid) implements D6Request {
        @Override
        public int command() {
            return 0x0F;
        }

        @Override
        public Bytes content() {
            return uid.bytes();
        }
    }

    /**
     * Blocks of four bytes; the protocol has no others.
     *
     * @param compact ask for memory alone, without number and lock of each block: a third less on the line
     */
    record ReadBlocks(Uid uid, int first, int count, boolean compact) implements D6Request {
        static final int BLOCK_SIZE = 4;
        private static final int NEW_STYLE_WITHOUT_LOCKS = 0x0C;

        @Override
        public int command() {
            return 0x02;
        }

        @Override
        public Bytes content() {
            Bytes plain = uid.bytes().plus(Bytes.of(first, count));
            return compact ? plain.plus(Bytes.of(NEW_STYLE_WITHOUT_LOCKS)) : plain;
        }
    }

    /** One block of another size: the reader passes ISO 15693's "read single block" on to the tag. */
    record ReadLargeBlock(Uid uid, int block, int size) implements D6Request {
        /** Addressed, high data rate, two subcarriers: as in the specification's example. */
        private static final int ISO_FLAGS = 0x23;

        private static final int READ_SINGLE_BLOCK = 0x20;

        @Override
        public int command() {
            return 0x14;
        }

        @Override
        public Bytes content() {
            Bytes sent = Bytes.of(ISO_FLAGS, READ_SINGLE_BLOCK)
                    .plus(lowestFirst(uid.bytes()))
                    .plus(Bytes.of(block));
            // flags and data; the example has one byte more than that
            int awaited = 1 + size + 1;
            return Bytes.of(0, sent.size(), awaited >> 8, awaited, 0, 0).plus(sent);
        }
    }

    /** Never repeated blindly: after a lost reply the tag is read first. */
    record WriteAfi(Uid uid, int value) implements D6Request {
        @Override
        public int command() {
            return 0x09;
        }

        @Override
        public Bytes content() {
            return uid.bytes().plus(Bytes.of(value));
        }

        @Override
        public boolean repeatable() {
            return false;
        }
    }

    record WriteEas(Uid uid, boolean on) implements D6Request {
        @Override
        public int command() {
            return 0x0C;
        }

        @Override
        public Bytes content() {
            return uid.bytes().plus(Bytes.of(on ? 1 : 0));
        }

        @Override
        public boolean repeatable() {
            return false;
        }
    }

    record CheckEas(Uid uid) implements D6Request {
        @Override
        public int command() {
            return 0x03;
        }

        @Override
        public Bytes content() {
            return uid.bytes();
        }
    }

    private static Bytes lowestFirst(Bytes uid) {
        byte[] turned = uid.toArray();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (byte) uid.at(turned.length - 1 - i);
        }
        return Bytes.copyOf(turned);
    }
}
