package org.caiyun.kiosk.journal;

import java.util.List;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReturnId;

/** A fact about one receipt. */
public sealed interface ReceiptFact extends Fact {
    ReceiptNumber number();

    /** The intent to print a receipt over these returns. */
    record PrintAsked(ReceiptNumber number, List<ReturnId> returns) implements ReceiptFact {
        public PrintAsked {
            returns = List.copyOf(returns);
        }
    }

    /** Staff want the receipt of an earlier session once more, under its own number. */
    record ReprintAsked(ReceiptNumber number, List<ReturnId> returns) implements ReceiptFact {
        public ReprintAsked {
            returns = List.copyOf(returns);
        }
    }

    record Printed(ReceiptNumber number) implements ReceiptFact {}

    record NotStarted(ReceiptNumber number, String why) implements ReceiptFact {}

    record Partial(ReceiptNumber number, String why) implements ReceiptFact {}

    /** Sent, and never confirmed. */
    record PrintUnknown(ReceiptNumber number, String why) implements ReceiptFact {}
}
