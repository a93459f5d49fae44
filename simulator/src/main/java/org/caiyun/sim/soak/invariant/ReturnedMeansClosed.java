package org.caiyun.sim.soak.invariant;

import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;

/** Nobody is told that they are rid of a loan which is still open. */
final class ReturnedMeansClosed implements Invariant {
    private final Observed observed;

    ReturnedMeansClosed(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "returned is said only when a loan is closed";
    }

    @Override
    public void durable(FactRecord record) {
        if (record.fact() instanceof ReturnFact.Routed routed && routed.word() == ReportWord.RETURNED) {
            observed.account(routed.id())
                    .filter(visit -> visit.summary().library() != LibraryState.CHECKED_IN)
                    .ifPresent(visit -> {
                        throw broken(visit);
                    });
        }
    }
}
