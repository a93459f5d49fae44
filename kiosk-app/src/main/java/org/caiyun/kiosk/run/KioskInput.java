package org.caiyun.kiosk.run;

import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.store.CommitResult;

/** What reaches the kiosk from its edge. */
public sealed interface KioskInput {
    record FromLine(LineName line, LineEvent event) implements KioskInput {}

    /** The store's word on the commit that is under way. */
    record Stored(CommitResult result) implements KioskInput {}

    record PatronDone(boolean wantsReceipt) implements KioskInput {}

    record Tick() implements KioskInput {}
}
