package org.caiyun.kiosk.run;

import java.util.List;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.text.Language;

/**
 * What is to be printed.
 *
 * @param at when the receipt was asked for; a reprint keeps the first receipt's time
 * @param reprint printed again by staff, under the same number
 */
public record ReceiptRequest(
        ReceiptNumber number, List<ReturnSummary> lines, WallTime at, Language language, boolean reprint) {
    public ReceiptRequest {
        lines = List.copyOf(lines);
    }
}
