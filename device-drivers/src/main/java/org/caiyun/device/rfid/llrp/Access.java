package org.caiyun.device.rfid.llrp;

import java.util.List;
import org.caiyun.device.Bytes;

/**
 * What is done with the tags that a look into the field meets.
 *
 * @param ops in their order; a reader stops at the first that fails
 * @param once only with the first tag that fits, and only one time; otherwise each time that a tag is met
 */
record Access(Target target, List<Op> ops, boolean once) {
    static final int EPC_BANK = 1;
    static final int TID_BANK = 2;
    static final int USER_BANK = 3;

    /** Behind the stored CRC and the protocol control. */
    static final int EPC_START_BITS = 32;

    Access {
        ops = List.copyOf(ops);
    }

    /** Which tags are meant. */
    sealed interface Target {
        record Any() implements Target {}

        /** The bank's content from bit {@code start} on is this. */
        record Holding(int bank, int start, Bytes content) implements Target {}

        static Target tid(Bytes tid) {
            return new Holding(TID_BANK, 0, tid);
        }

        static Target epc(Bytes epc) {
            return new Holding(EPC_BANK, EPC_START_BITS, epc);
        }
    }

    /** One operation; addresses and lengths count words of 16 bits. */
    sealed interface Op {
        record Read(int bank, int word, int count) implements Op {}

        record Write(int bank, int word, int value) implements Op {}
    }
}
