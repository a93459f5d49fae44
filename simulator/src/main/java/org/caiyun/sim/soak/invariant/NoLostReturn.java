package org.caiyun.sim.soak.invariant;

import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.StaffTask;
import org.caiyun.sim.library.SimCirculation;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;

/** Whoever gave a book in is rid of it: the library knows, or a person of the library will see to it. */
final class NoLostReturn implements Invariant {
    private final Observed observed;

    NoLostReturn(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "no return is lost";
    }

    @Override
    public void settled() {
        for (var visit : observed.accounts()) {
            if (visit.captured) {
                judge(visit);
            }
        }
        for (var book : observed.site.world().books()) {
            if (observed.placeOf(book) instanceof Place.InBin) {
                theLoanOfWhatLiesInABinIsClosed(book);
            }
        }
    }

    private void judge(Account visit) {
        boolean settledByHand = visit.summary().library() == LibraryState.UNCONFIRMED
                && visit.tasks.contains(StaffTask.CHECK_UNCONFIRMED);
        if (!visit.isTold() && !visit.isForStaffOnly() && !settledByHand) {
            throw broken("the library was not told: " + visit);
        }
        if (visit.summary().bin() == 0 && visit.summary().word() != ReportWord.IN_MACHINE) {
            throw broken("it lies in no bin and is not known to be stuck: " + visit);
        }
    }

    /** What the facts say is one thing; the library's own record is the other. */
    private void theLoanOfWhatLiesInABinIsClosed(SimBook book) {
        boolean open = observed.site
                .library()
                .item(book.barcode())
                .filter(item -> item.circulation() instanceof SimCirculation.OnLoan)
                .isPresent();
        boolean told = observed.lastVisitOf(book)
                // a visit whose bin was emptied since is over: the book has been lent again
                .filter(visit -> !visit.withStaff && visit.summary().library() == LibraryState.CHECKED_IN)
                // staff look for what nobody saw fall: where several witnesses lie its patron may have had it, and lent
                // it again
                .filter(visit -> observed.placesToo || !visit.isMissing())
                .isPresent();
        if (open && told) {
            throw broken(book.id() + " is called checked in and is still on loan");
        }
    }
}
