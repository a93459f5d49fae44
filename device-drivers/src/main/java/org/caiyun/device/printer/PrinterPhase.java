package org.caiyun.device.printer;

import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Uptime;

/** What an ESC/POS driver is doing on its line. */
sealed interface PrinterPhase {
    /** No line. */
    record Away(DeviceHealth health) implements PrinterPhase {}

    /** Asking how the printer is: after opening, from time to time, and before every receipt. */
    record Asking(StatusRound round) implements PrinterPhase {}

    /** Waiting a moment for the model's name, for the record only. */
    record Naming(Uptime deadline) implements PrinterPhase {}

    /** Waiting until the rest of an earlier receipt is cut off. */
    record Separating(PrintJob cut) implements PrinterPhase {}

    record Idle(Uptime nextPoll) implements PrinterPhase {}

    record Printing(PrintJob job, StatusRound round) implements PrinterPhase {}
}
