package org.caiyun.kiosk.flow;

import java.util.List;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.item.ReceiptNumber;

/** The patron who has just finished: what the last picture tells them, until it is forgotten. */
public sealed interface Parting {
    record Nobody() implements Parting {}

    /**
     * Somebody was here.
     *
     * @param number of the receipt, printed or not
     */
    record From(ReceiptNumber number, List<ReturnSummary> lines, Paper paper, Uptime until) implements Parting {
        public From {
            lines = List.copyOf(lines);
        }
    }

    /** What became of the receipt. */
    enum Paper {
        NOT_WANTED,
        /** Its number is shown as a code. */
        CODE,
        PRINTING,
        PRINTED,
        /** Nothing came out, or only a part; its number is shown as a code. */
        FAILED
    }
}
