package org.caiyun.sim.scenario;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.text;

import java.time.LocalDate;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.cataloguing.Payment;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.Purchase.LoanHolder;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.sim.library.SimCatalogue;

/**
 * What the simulated platform knows of a book: a shop sold it.
 *
 * @param held the record of the same title in the owner's catalogue; empty where there is none
 */
public record ScenarioPurchase(PurchaseState state, LoanHolder loan, String owner, String held) {
    private static final Money PRICE = Money.ofFen(3200);
    private static final LocalDate BOUGHT_ON = LocalDate.of(2026, 11, 9);

    static ScenarioPurchase from(Section s) {
        return new ScenarioPurchase(
                s.optional("state", choice(PurchaseState.class), PurchaseState.ON_LOAN),
                s.optional("loan", choice(LoanHolder.class).about("Who holds it."), LoanHolder.BOTH),
                s.optional("owner", text().about("The library that bought it."), SimCatalogue.OWNER),
                s.optional("held", text().about("The record of the same title in its catalogue."), ""));
    }

    /** The platform's record of this book. */
    public Purchase of(ScenarioBook book) {
        return new Purchase(
                "P-" + book.barcode(),
                new Barcode(book.barcode()),
                state,
                loan,
                owner,
                new BasicData(book.title(), "", "", "", "", "", PRICE),
                new Payment("", "", BOUGHT_ON, new Payment.Price.NotSettled(), "", ""),
                held.isEmpty() ? Purchase.TitleHeld.none() : new Purchase.TitleHeld(held, 1));
    }
}
