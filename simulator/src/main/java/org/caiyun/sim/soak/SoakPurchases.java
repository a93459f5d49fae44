package org.caiyun.sim.soak;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.caiyun.kiosk.cataloguing.Purchase.LoanHolder;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.scenario.ScenarioBook;
import org.caiyun.sim.scenario.ScenarioPurchase;

/** What the platform knows of a run's books: of most with a shop's barcode, and of a few with the library's. */
final class SoakPurchases {
    private static final String SHOP = "GX";
    private static final String SISTER = "CN-150100-1-HHHT";
    /** Each as often as it stands here. */
    private static final List<PurchaseState> STATES = List.of(
            PurchaseState.ON_LOAN,
            PurchaseState.ON_LOAN,
            PurchaseState.ON_LOAN,
            PurchaseState.ON_LOAN,
            PurchaseState.ON_LOAN,
            PurchaseState.RETURNED,
            PurchaseState.COMPLETED,
            PurchaseState.CANCELLED,
            PurchaseState.EXCHANGED,
            PurchaseState.UNSOLD);

    private static final List<LoanHolder> HOLDERS =
            List.of(LoanHolder.BOTH, LoanHolder.BOTH, LoanHolder.PLATFORM, LoanHolder.LIBRARY);

    private SoakPurchases() {}

    static List<ScenarioBook> of(List<ScenarioBook> books, Random random) {
        return books.stream()
                .map(book -> drawn(book, random).map(book::sold).orElse(book))
                .toList();
    }

    /** All is drawn for every book, so that one more or less changes no other. */
    private static Optional<ScenarioPurchase> drawn(ScenarioBook book, Random random) {
        int chance = random.nextInt(20);
        var state = STATES.get(random.nextInt(STATES.size()));
        var holder = HOLDERS.get(random.nextInt(HOLDERS.size()));
        boolean sisters = random.nextInt(7) == 0;
        boolean held = random.nextInt(3) == 0;
        boolean known = book.barcode().startsWith(SHOP) ? chance < 16 : chance == 0;
        return known
                ? Optional.of(new ScenarioPurchase(
                        state, holder, sisters ? SISTER : SimCatalogue.OWNER, held ? "012000345678" : ""))
                : Optional.empty();
    }
}
