package org.caiyun.device.rfid.rr3036;

import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.Uid;

/**
 * One exchange with the reader: command, state and data. A UID goes out with its lowest byte first.
 *
 * <pre>
 * 00/00 reader information   00/01 close the field   00/02 open it   00/06 choose ISO 15693
 * 01/06 inventory
 * 2B/00 tag information UID
 * 20/00 read a block    UID NUMBER      20/04 for blocks of eight bytes (inferred)
 * 27/00 write the AFI   UID AFI         (inferred)
 * </pre>
 *
 * Source: the RR3036 gem (MIT); what is inferred stands in docs/devices/rr3036.md.
 */
sealed interface Rr3036Request {
    /** Command, state and data. */
    Bytes content();

    /** Asking once more does no harm when the reply was lost. */
    default boolean repeatable() {
        return true;
    }

    record Information() implements Rr3036Request {
        @Override
        public Bytes content() {
            return Bytes.of(0x00, 0x00);
        }
    }

    record CloseField() implements Rr3036Request {
        @Override
        public Bytes content() {
            return Bytes.of(0x00, 0x01);
        }
    }

    record OpenField() implements Rr3036Request {
        @Override
        public Bytes content() {
            return Bytes.of(0x00, 0x02);
        }
    }

    record ChooseIso15693() implements Rr3036Request {
        @Override
        public Bytes content() {
            return Bytes.of(0x00, 0x06);
        }
    }

    record Inventory() implements Rr3036Request {
        @Override
        public Bytes content() {
            return Bytes.of(0x01, 0x06);
        }
    }

    record TagInformation(Uid uid) implements Rr3036Request {
        @Override
        public Bytes content() {
            return Bytes.of(0x2B, 0x00).plus(Uids.toWire(uid));
        }
    }

    record ReadBlock(Uid uid, int number, int size) implements Rr3036Request {
        static final int SMALL = 4;
        static final int LARGE = 8;
        private static final int LARGE_BLOCK = 0x04;

        @Override
        public Bytes content() {
            return Bytes.of(0x20, size == LARGE ? LARGE_BLOCK : 0x00)
                    .plus(Uids.toWire(uid))
                    .plus(Bytes.of(number));
        }
    }

    /** Never repeated blindly: after a lost reply the tag is read first. */
    record WriteAfi(Uid uid, int value) implements Rr3036Request {
        @Override
        public Bytes content() {
            return Bytes.of(0x27, 0x00).plus(Uids.toWire(uid)).plus(Bytes.of(value));
        }

        @Override
        public boolean repeatable() {
            return false;
        }
    }
}
