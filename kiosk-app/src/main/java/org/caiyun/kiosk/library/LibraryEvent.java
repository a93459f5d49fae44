package org.caiyun.kiosk.library;

import java.time.Duration;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;

/** What the library system answers, and what is known of the link. */
public sealed interface LibraryEvent {
    record CheckInEnded(CommandId id, CheckInOutcome outcome) implements LibraryEvent {}

    /**
     * The link works: login and status were answered.
     *
     * @param canSettle item information is offered, so that a lost answer can be settled
     * @param steady so many answers in a row were good that what waited may be sent; said again when it becomes so
     */
    record LinkUp(boolean canSettle, boolean steady) implements LibraryEvent {
        /** Over a link that needs no trial. */
        public LinkUp(boolean canSettle) {
            this(canSettle, true);
        }
    }

    record LinkDown(DeviceFault fault) implements LibraryEvent {}

    /**
     * The library's clock and the machine's, which is right as far as the machine knows, begin to differ by too much,
     * or agree again.
     *
     * @param ahead of the library's; below zero where it lags
     */
    record ClockCompared(Duration ahead, boolean agrees) implements LibraryEvent {}
}
