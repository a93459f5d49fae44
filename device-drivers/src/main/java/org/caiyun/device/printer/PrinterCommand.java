package org.caiyun.device.printer;

import java.util.List;
import org.caiyun.device.CommandId;

/** What a receipt printer can be asked. */
public sealed interface PrinterCommand {
    CommandId id();

    record Print(CommandId id, List<PrintElement> receipt) implements PrinterCommand {
        public Print {
            receipt = List.copyOf(receipt);
        }
    }
}
