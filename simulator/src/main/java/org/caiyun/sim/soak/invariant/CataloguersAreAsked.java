package org.caiyun.sim.soak.invariant;

import java.util.stream.Collectors;
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
        var waitedFor = observed.site.platform().purchases().stream()
                .filter(purchase -> isWaitedFor(purchase.state()))
                .map(purchase -> purchase.item().text())
                // one that was catalogued meanwhile and then reopened came home as an ordinary book
                .filter(barcode -> !observed.told.wasDone(barcode))
                .collect(Collectors.toSet());
        for (var visit : observed.accounts()) {
            boolean isIn = visit.rungs.contains(Rung.LANDED) && visit.wasCounted() && !visit.isForStaffOnly();
            boolean isOne = visit.item.filter(waitedFor::contains).isPresent();
            boolean wasOne =
                    visit.boughtAs.map(CataloguersAreAsked::isWaitedFor).orElse(true);
            boolean isAsked = visit.rungs.contains(Rung.CATALOGUING_ASKED);
            if (isIn && isOne && wasOne && !isAsked && !observed.told.isLaidAside(visit.id.toString())) {
                throw broken(visit);
            }
        }
    }

    private static boolean isWaitedFor(PurchaseState state) {
        return state == PurchaseState.ON_LOAN || state == PurchaseState.RETURNED;
    }
}
