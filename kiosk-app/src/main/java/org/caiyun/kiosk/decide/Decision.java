package org.caiyun.kiosk.decide;

import org.caiyun.kiosk.journal.Reason;

/** Take the item or give it back, and why. */
public sealed interface Decision {
    Reason reason();

    record Take(Reason reason) implements Decision {}

    record GiveBack(Reason reason) implements Decision {}

    /** What comes of it on this kind of machine: one that cannot give back takes it for staff. */
    default Decision on(MachineKind kind) {
        return switch (this) {
            case Take take -> take;
            case GiveBack(var why) -> kind.givesBack() ? this : new Take(why);
        };
    }
}
