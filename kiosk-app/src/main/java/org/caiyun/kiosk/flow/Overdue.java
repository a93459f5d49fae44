package org.caiyun.kiosk.flow;

import java.util.List;
import org.caiyun.kiosk.flow.BookState.Capturing;
import org.caiyun.kiosk.flow.BookState.CheckingIn;
import org.caiyun.kiosk.flow.BookState.Counting;
import org.caiyun.kiosk.flow.BookState.CountingInside;
import org.caiyun.kiosk.flow.BookState.GivingBack;
import org.caiyun.kiosk.flow.BookState.Locating;
import org.caiyun.kiosk.flow.BookState.Securing;
import org.caiyun.kiosk.flow.BookState.Travelling;
import org.caiyun.kiosk.library.CheckInOutcome;

/** What happens when an answer does not come in time: every waiting state ends. */
final class Overdue {
    private Overdue() {}

    static void check(Draft draft) {
        if (!draft.service.journalReady()) {
            // nothing can be done about it until facts can be written again
            return;
        }
        InSlot.readOverdue(draft);
        for (var book : List.copyOf(draft.books.values())) {
            if (draft.isDue(book.until())) {
                overdue(draft, book);
            }
        }
        AtPlatform.overdue(draft);
        Repayment.overdue(draft);
        Transport.wayOverdue(draft);
        AtEnd.printOverdue(draft);
        AtEnd.sessionOverdue(draft);
        AtEnd.partingOverdue(draft);
        AtDesk.callOverdue(draft);
        Company.overdue(draft);
    }

    private static void overdue(Draft draft, BookState book) {
        switch (book) {
            case Capturing _, GivingBack _, Travelling _, Locating _ -> Transport.locate(draft, book);
            case Counting b -> LostCapture.notCounted(draft, b);
            case CountingInside b -> CountInside.cannot(draft, b);
            case CheckingIn b -> AtLibrary.ended(draft, b, new CheckInOutcome.Unconfirmed("no answer in time"));
            case Securing b -> Security.notSecured(draft, b, "no answer in time");
        }
    }
}
