package org.caiyun.device.printer;

import java.util.Optional;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Uptime;

/** What an ESC/POS driver is doing on its line. */
sealed interface PrinterPhase {
    /** When the driver has to do something by itself. */
    default Optional<Uptime> deadline() {
        return switch (this) {
            case Away _ -> Optional.empty();
            case Asking(var round) -> Optional.of(round.deadline());
            case Naming(var limit) -> Optional.of(limit);
            case Separating(var cut) -> Optional.of(cut.deadline());
            case Idle(var nextPoll) -> Optional.of(nextPoll);
            case Printing(var job, var round) -> Optional.of(Uptime.earlier(job.deadline(), round.deadline()));
        };
    }

    /** No line. */
    record Away(DeviceHealth health) implements PrinterPhase {}

    /** Asking how the printer is: after opening, from time to time, and before every receipt. */
    record Asking(StatusRound round) implements PrinterPhase {}

    /** Waiting a moment for the model's name, for the record only. */
    record Naming(Uptime limit) implements PrinterPhase {}

    /** Waiting until the rest of an earlier receipt is cut off. */
    record Separating(PrintJob cut) implements PrinterPhase {}

    record Idle(Uptime nextPoll) implements PrinterPhase {}

    record Printing(PrintJob job, StatusRound round) implements PrinterPhase {}
}
