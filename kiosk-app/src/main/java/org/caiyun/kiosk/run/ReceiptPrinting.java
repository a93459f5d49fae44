package org.caiyun.kiosk.run;

import java.util.List;
import org.caiyun.device.printer.PrintElement;

/** From a session's returns to what stands on the paper. */
@FunctionalInterface
public interface ReceiptPrinting {
    List<PrintElement> compose(ReceiptRequest request);
}
