package org.caiyun.kiosk.decide;

import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;

/**
 * All that is known of a book when it is asked whether it has to be catalogued.
 *
 * @param library what the library system said, or that it said nothing yet
 * @param purchase what the platform said; where a site has no platform, that it knows of none
 */
public record CataloguingCase(ItemInSlot.Named item, CheckInOutcome library, PurchaseAnswer purchase) {
    /** What the library said of it; bare where it said nothing. */
    CheckInAnswer answer() {
        return switch (library) {
            case CheckInOutcome.CheckedIn(var said) -> said;
            case CheckInOutcome.Refused(var _, var said) -> said;
            case CheckInOutcome.Unconfirmed _, CheckInOutcome.Unreachable _ -> CheckInAnswer.bare(false, "");
        };
    }

    boolean isInState(PurchaseState... states) {
        if (purchase instanceof PurchaseAnswer.Known(var known)) {
            for (var state : states) {
                if (known.state() == state) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isLoanAtPlatform() {
        return purchase instanceof PurchaseAnswer.Known(var known) && known.loan() == Purchase.LoanHolder.PLATFORM;
    }

    boolean isHeld() {
        return purchase instanceof PurchaseAnswer.Known(var known)
                && known.held().isHeld();
    }

    boolean isCheckedIn() {
        return library instanceof CheckInOutcome.CheckedIn;
    }

    boolean isUnknownToLibrary() {
        return library instanceof CheckInOutcome.Refused(var refusal, var _) && refusal == Refusal.UNKNOWN_ITEM;
    }

    boolean isAwaited() {
        AlertType alert = answer().alert();
        return alert == AlertType.HOLD_HERE || alert == AlertType.HOLD_ELSEWHERE;
    }
}
