package org.caiyun.sim.soak.invariant;

import java.util.HashMap;
import java.util.Map;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseState;

/** A copy that a shop sold and nobody has catalogued yet becomes a task as soon as it lies in a bin. */
final class CataloguersAreAsked implements Invariant {
    private final Observed observed;

    CataloguersAreAsked(Observed observed) {
        this.observed = observed;
    }

    @Override
    public String sentence() {
        return "cataloguers are asked for each shop-bought book that has come home";
    }

    @Override
    public void settled() {
        Map<String, Purchase> waitedFor = new HashMap<>();
        for (var purchase : observed.site.platform().purchases()) {
            boolean isWaitedFor =
                    purchase.state() == PurchaseState.RETURNED || purchase.state() == PurchaseState.ON_LOAN;
            // one that was catalogued meanwhile and then reopened came home as an ordinary book
            if (isWaitedFor && !observed.told.wasDone(purchase.item().text())) {
                waitedFor.put(purchase.item().text(), purchase);
            }
        }
        for (var visit : observed.accounts()) {
            boolean isIn = visit.rungs.contains(Rung.LANDED) && visit.wasCounted() && !visit.isForStaffOnly();
            boolean isOne = visit.item.filter(waitedFor::containsKey).isPresent();
            if (isIn
                    && isOne
                    && !visit.rungs.contains(Rung.CATALOGUING_ASKED)
                    && !observed.told.isLaidAside(visit.id.toString())) {
                throw broken(visit);
            }
        }
    }
}
