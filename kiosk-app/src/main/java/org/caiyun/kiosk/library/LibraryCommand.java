package org.caiyun.kiosk.library;

import org.caiyun.device.CommandId;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.WallTime;

/** What the library system is asked. */
public sealed interface LibraryCommand {
    CommandId id();

    Barcode item();

    /** The instant at which the kiosk took the item; what fines are counted from. */
    WallTime returnedAt();

    /** The item was taken earlier, while there was no link (SIP2 no block). */
    boolean late();

    /** Check in now. */
    record CheckIn(CommandId id, Barcode item, WallTime returnedAt, boolean late) implements LibraryCommand {}

    /** An earlier check-in may have happened: ask for the item first, and check in only when the loan is still open. */
    record Settle(CommandId id, Barcode item, WallTime returnedAt, boolean late) implements LibraryCommand {}
}
