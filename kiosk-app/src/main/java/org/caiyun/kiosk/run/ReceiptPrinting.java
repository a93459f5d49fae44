package org.caiyun.kiosk.run;

import java.time.Instant;
import java.util.List;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.item.ReceiptNumber;

/** From a session's returns to what stands on the paper. */
@FunctionalInterface
public interface ReceiptPrinting {
    List<PrintElement> compose(ReceiptNumber number, List<ReturnSummary> lines, Instant at);
}
