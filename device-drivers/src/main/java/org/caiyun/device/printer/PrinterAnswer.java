package org.caiyun.device.printer;

import org.caiyun.device.CommandId;

/** What a receipt printer answers, or says by itself. */
public sealed interface PrinterAnswer {
    record PrintEnded(CommandId id, PrintOutcome outcome) implements PrinterAnswer {}

    /** Paper is nearly out; printing goes on. Said once until the paper is changed. */
    record PaperLow(boolean low) implements PrinterAnswer {}
}
