package org.caiyun.kiosk.library.sip2;

import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.Refusal;

/** What item information (18) says about a check-in; decided by the circulation status, never by a message text. */
sealed interface ItemVerdict {
    /** The item is back: nobody has it on loan. */
    record Back(CheckInAnswer answer) implements ItemVerdict {}

    record OnLoan() implements ItemVerdict {}

    /** The item is in a state in which a library does not check in. */
    record Barred(Refusal refusal) implements ItemVerdict {}

    /** Not on loan, and no sign that it came back either. */
    record NeverLent() implements ItemVerdict {}

    /** The status does not tell whether it is on loan. */
    record Unclear() implements ItemVerdict {}

    static ItemVerdict of(ItemInformationResponse item) {
        return switch (item.status()) {
            case AVAILABLE, TO_BE_RESHELVED -> new Back(answer(item, AlertType.NONE));
            case ON_HOLD_SHELF -> new Back(answer(item, AlertType.HOLD_HERE));
            case IN_TRANSIT -> new Back(answer(item, AlertType.TRANSIT));
            case CHARGED, CHARGED_UNTIL_RECALL_DATE, RECALLED -> new OnLoan();
            case CLAIMED_RETURNED -> new Barred(Refusal.CLAIMED_RETURNED);
            case LOST, MISSING -> new Barred(Refusal.LOST);
            case ON_ORDER, IN_PROCESS -> new NeverLent();
            case OTHER -> item.isUnknownItem() ? new Barred(Refusal.UNKNOWN_ITEM) : new Unclear();
        };
    }

    /** The book is in the machine and off its loan: it is to be secured. */
    private static CheckInAnswer answer(ItemInformationResponse item, AlertType alert) {
        return new CheckInAnswer(
                true,
                alert,
                item.title(),
                "",
                item.fields().first("CT"),
                item.fields().first("AQ"));
    }
}
