package org.caiyun.sim.soak.invariant;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.journal.FactRecord;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.journal.StaffTask;

/** What only a person can put right, a person is asked to. */
final class StaffAreAsked implements Invariant {
    private final Observed observed;
    private final Set<ReturnId> unseenFalls = new HashSet<>();

    StaffAreAsked(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "staff are asked about everything that is not right";
    }

    @Override
    public void durable(FactRecord record) {
        if (record.fact() instanceof ReturnFact.Landed landed && !landed.witnessed()) {
            unseenFalls.add(landed.id());
        }
    }

    @Override
    public void settled() {
        for (var visit : observed.accounts()) {
            var flags = visit.summary().flags();
            need(
                    visit,
                    // what cataloguers are asked to see to, nobody else need
                    visit.summary().library() == LibraryState.REFUSED && !visit.rungs.contains(Rung.CATALOGUING_ASKED),
                    StaffTask.CHECK_REFUSED,
                    StaffTask.CHECK_REPLAY_REFUSED,
                    // the platform said late that the shop's label is of a purchase that is none any more
                    StaffTask.CHECK_PURCHASE);
            need(visit, flags.contains(Flag.NOT_SECURED), StaffTask.CHECK_NOT_SECURED);
            need(visit, flags.contains(Flag.LEFT_IN_SLOT), StaffTask.EMPTY_SLOT);
            need(visit, flags.contains(Flag.UNIDENTIFIED), StaffTask.IDENTIFY_ITEM);
            boolean unasked = visit.summary().library() == LibraryState.NOT_ASKED;
            need(visit, unasked && flags.contains(Flag.OTHER_LIBRARY), StaffTask.IDENTIFY_ITEM);
            need(visit, unasked && flags.contains(Flag.SHOP_STOCK), StaffTask.IDENTIFY_ITEM);
            need(visit, flags.contains(Flag.DAMAGED_BY_PATRON_REPORT), StaffTask.CHECK_DAMAGED);
            need(visit, visit.jammed, StaffTask.CLEAR_JAM, StaffTask.FIND_ITEM, StaffTask.EMPTY_SLOT);
            need(visit, unseenFalls.contains(visit.id), StaffTask.FIND_ITEM);
        }
    }

    private void need(Account visit, boolean notRight, StaffTask... oneOf) {
        if (!notRight) {
            return;
        }
        for (var task : oneOf) {
            if (visit.tasks.contains(task)) {
                return;
            }
        }
        throw broken("none of " + List.of(oneOf) + " for " + visit);
    }
}
