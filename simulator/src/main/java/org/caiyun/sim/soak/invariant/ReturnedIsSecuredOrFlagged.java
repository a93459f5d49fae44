package org.caiyun.sim.soak.invariant;

import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.decide.Ownership;
import org.caiyun.kiosk.flow.ReturnSummary.SecurityState;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;

/** No book goes to the shelf that the gate would let out unseen. */
final class ReturnedIsSecuredOrFlagged implements Invariant {
    private final Observed observed;
    private final List<Account> landed = new ArrayList<>();

    ReturnedIsSecuredOrFlagged(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "what the library calls returned lies in its bin secured, or flagged";
    }

    @Override
    public void durable(FactRecord record) {
        if (record.fact() instanceof ReturnFact.Landed fact) {
            observed.account(fact.id())
                    .filter(visit -> visit.named && visit.wantsMark && isOwn(visit))
                    .ifPresent(landed::add);
        }
    }

    private boolean isOwn(Account visit) {
        var summary = visit.summary();
        return observed.config.rules().owners().of(summary.owner(), new Barcode(summary.barcode()))
                instanceof Ownership.Own;
    }

    @Override
    public void afterEvent() {
        for (var visit : landed) {
            var security = visit.summary().security();
            boolean secured = security == SecurityState.SECURED || security == SecurityState.ALREADY;
            boolean flagged = visit.summary().flags().contains(Flag.NOT_SECURED)
                    && visit.tasks.contains(StaffTask.CHECK_NOT_SECURED);
            if (!secured && !flagged) {
                throw broken(visit);
            }
        }
        landed.clear();
    }
}
