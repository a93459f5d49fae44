package org.caiyun.kiosk.run;

import java.time.Instant;
import java.util.List;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.text.Language;

/**
 * What a receipt is asked to say.
 *
 * @param language the patron's
 * @param reprint printed again by staff
 */
public record ReceiptRequest(
        ReceiptNumber number, List<ReturnSummary> lines, Instant at, Language language, boolean reprint) {
    public ReceiptRequest {
        lines = List.copyOf(lines);
    }
}
