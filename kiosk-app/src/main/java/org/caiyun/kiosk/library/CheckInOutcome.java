package org.caiyun.kiosk.library;

/** What became of a check-in. */
public sealed interface CheckInOutcome {
    /** The loan is closed in the library's record. */
    record CheckedIn(CheckInAnswer answer) implements CheckInOutcome {}

    /** The library answered and did not check it in. */
    record Refused(Refusal refusal, CheckInAnswer answer) implements CheckInOutcome {}

    /** It was asked, the answer was lost, and item information could not settle it; it may have happened. */
    record Unconfirmed(String why) implements CheckInOutcome {}

    /** Nothing was asked: there is no link. */
    record Unreachable(String why) implements CheckInOutcome {}
}
