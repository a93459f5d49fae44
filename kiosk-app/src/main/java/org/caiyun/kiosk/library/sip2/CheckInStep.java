package org.caiyun.kiosk.library.sip2;

import org.caiyun.kiosk.library.CheckInOutcome;

/** What a check-in does next. */
sealed interface CheckInStep {
    record Ask(PendingCheckIn next, Sip2Message.Known request) implements CheckInStep {}

    /** Goes on when the link is back. */
    record Wait(PendingCheckIn next) implements CheckInStep {}

    record Done(CheckInOutcome outcome) implements CheckInStep {}

    static CheckInStep unconfirmed(String why) {
        return new Done(new CheckInOutcome.Unconfirmed(why));
    }
}
