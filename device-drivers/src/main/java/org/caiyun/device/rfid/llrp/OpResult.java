package org.caiyun.device.rfid.llrp;

import org.caiyun.device.Bytes;

/**
 * What came of one operation on one tag.
 *
 * @param op the operation's number in its {@link Access}, from 1
 * @param data the words read; empty for a write
 */
record OpResult(int op, Outcome outcome, Bytes data) {
    /**
     * The codes of sections 16.3.1.5.5.1 and 16.3.1.5.5.2 that call for different treatment, and those that version 1.1
     * has added, because readers of that version send them.
     */
    enum Outcome {
        DONE,
        /** The memory is not there. */
        OVERRUN,
        /** Locked, or the password is wrong. */
        LOCKED,
        /** The tag refused and gives no reason. */
        TAG_ERROR,
        /** Nothing was heard, or too little power came: perhaps next time. */
        UNHEARD,
        READER_ERROR;

        static Outcome ofRead(int code) {
            return switch (code) {
                case 0 -> DONE;
                case 1 -> TAG_ERROR;
                case 2 -> UNHEARD;
                case 4 -> OVERRUN;
                case 5, 6 -> LOCKED;
                default -> READER_ERROR;
            };
        }

        static Outcome ofWrite(int code) {
            return switch (code) {
                case 0 -> DONE;
                case 1 -> OVERRUN;
                case 2, 7 -> LOCKED;
                case 3, 5 -> UNHEARD;
                case 4 -> TAG_ERROR;
                default -> READER_ERROR;
            };
        }
    }
}
