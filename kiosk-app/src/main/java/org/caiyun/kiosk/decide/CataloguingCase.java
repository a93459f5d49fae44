package org.caiyun.kiosk.decide;

import java.util.List;
import java.util.Optional;
import org.caiyun.kiosk.cataloguing.Isbn;
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
 * @param isbns that were seen on it
 */
public record CataloguingCase(
        ItemInSlot.OneCopy item, CheckInOutcome library, PurchaseAnswer purchase, List<Isbn> isbns) {
    public CataloguingCase {
        isbns = List.copyOf(isbns);
    }

    /** Nobody has looked for an ISBN on it, or has seen one. */
    public CataloguingCase(ItemInSlot.OneCopy item, CheckInOutcome library, PurchaseAnswer purchase) {
        this(item, library, purchase, List.of());
    }

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

    /** As the shop wrote it; absent where that is none. */
    Optional<Isbn> isbnOfPurchase() {
        return purchase instanceof PurchaseAnswer.Known(var known)
                ? Isbn.of(known.book().isbn())
                : Optional.empty();
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
