package org.caiyun.kiosk.library;

import java.time.Instant;
import org.caiyun.device.CommandId;
import org.caiyun.kiosk.item.Barcode;

/** What the library system is asked. */
public sealed interface LibraryCommand {
    CommandId id();

    Barcode item();

    /** The instant at which the kiosk took the item; what fines are counted from. */
    Instant returnedAt();

    /**
     * Check in now.
     *
     * @param late the item was taken earlier, while there was no link (SIP2 no block = Y)
     */
    record CheckIn(CommandId id, Barcode item, Instant returnedAt, boolean late) implements LibraryCommand {}

    /** An earlier check-in may have happened: ask for the item first, and check in only when the loan is still open. */
    record Settle(CommandId id, Barcode item, Instant returnedAt) implements LibraryCommand {}
}
