package org.caiyun.kiosk.run;

import org.caiyun.device.line.LineEvent;
import org.caiyun.kiosk.store.CommitResult;
import org.caiyun.kiosk.ui.PatronIntent;

/** What reaches the kiosk from its edge. */
public sealed interface KioskInput {
    record FromLine(LineName line, LineEvent event) implements KioskInput {}

    /** The store's word on the commit that is under way. */
    record Stored(CommitResult result) implements KioskInput {}

    /** The patron pressed something on the screen. */
    record Pressed(PatronIntent intent) implements KioskInput {}

    record Tick() implements KioskInput {}
}
