package org.caiyun.kiosk.decide;

import org.caiyun.kiosk.journal.Reason;

/** Take the item or give it back, and why. */
public sealed interface Decision {
    Reason reason();

    record Take(Reason reason) implements Decision {}

    record GiveBack(Reason reason) implements Decision {}
}
