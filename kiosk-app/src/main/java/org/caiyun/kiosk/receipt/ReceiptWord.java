package org.caiyun.kiosk.receipt;

/** What a receipt says became of one item. Only the first two say that a loan is closed. */
public sealed interface ReceiptWord {
    /** The loan is closed. */
    record Returned() implements ReceiptWord {}

    /** The loan is closed, and the item goes to the partner library that owns it. */
    record Partner(String library) implements ReceiptWord {}

    /** Taken; the library will be told later. */
    record Pending() implements ReceiptWord {}

    /** Taken; staff will look. */
    record Staff() implements ReceiptWord {}

    /** Taken; it was not on loan. */
    record Already() implements ReceiptWord {}

    /** Taken, and so many parts of the set are missing. */
    record Parts(int missing) implements ReceiptWord {
        public Parts {
            if (missing < 1) {
                throw new IllegalArgumentException("expected 1 or more missing parts: " + missing);
            }
        }
    }

    /** Taken: a piece of an item that has its own line. */
    record Piece() implements ReceiptWord {}

    /** Not taken. */
    record Back() implements ReceiptWord {}

    /** Stuck in the machine, and not recorded yet. */
    record Stuck() implements ReceiptWord {}
}
