package org.caiyun.device.printer;

import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Reaction;
import org.caiyun.device.printer.PrinterCommand.Print;

/** What a receipt printer answers, or says by itself. */
public sealed interface PrinterAnswer {
    record PrintEnded(CommandId id, PrintOutcome outcome) implements PrinterAnswer {
        static Reaction<PrinterAnswer> of(CommandId id, PrintOutcome outcome) {
            return Reaction.result(new PrintEnded(id, outcome));
        }

        static Reaction<PrinterAnswer> notStarted(Print print, DeviceFault fault) {
            return of(print.id(), new PrintOutcome.NotStarted(fault));
        }
    }

    /** Paper is nearly out; printing goes on. Said once until the paper is changed. */
    record PaperLow(boolean low) implements PrinterAnswer {}
}
