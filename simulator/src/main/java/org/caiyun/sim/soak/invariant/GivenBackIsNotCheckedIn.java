package org.caiyun.sim.soak.invariant;

import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;

/** A book that the patron has again is still theirs in the library's record. */
final class GivenBackIsNotCheckedIn implements Invariant {
    private final Observed observed;
    private int seen;

    GivenBackIsNotCheckedIn(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "what was given back is not checked in";
    }

    @Override
    public void afterEvent() {
        var library = observed.site.library();
        for (; seen < library.executionCount(); seen++) {
            var execution = library.execution(seen);
            boolean captured = observed.lastVisitOf(execution.barcode())
                    .filter(visit -> visit.captured)
                    .isPresent();
            // a line that changes bytes can garble a barcode and the word that it is checked by: nobody's loan
            if (!captured && (execution.closedLoan() || isOfABook(execution.barcode()))) {
                throw broken(execution);
            }
        }
    }

    @Override
    public void durable(FactRecord record) {
        if (record.fact() instanceof ReturnFact fact && isGivenBack(fact)) {
            observed.account(fact.id()).filter(visit -> visit.captured).ifPresent(visit -> {
                throw broken(fact + " though " + visit);
            });
        }
    }

    private boolean isOfABook(String barcode) {
        return observed.site.world().books().stream()
                .anyMatch(book -> book.barcode().equals(barcode));
    }

    private static boolean isGivenBack(ReturnFact fact) {
        return fact instanceof ReturnFact.TakenBack || fact instanceof ReturnFact.Withdrawn;
    }
}
