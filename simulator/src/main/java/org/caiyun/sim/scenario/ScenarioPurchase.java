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
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.sim.library.SimCatalogue;

/**
 * What the simulated platform knows of a book: a shop sold it.
 *
 * @param order the code by which the platform knows it, where it was bought on-line; empty: it knows its barcode
 * @param isbn as the shop wrote it; empty where it has none
 * @param held the record of the same title in the owner's catalogue; empty where there is none
 */
public record ScenarioPurchase(
        PurchaseState state, LoanHolder loan, String owner, String held, String order, String isbn) {
    private static final Money PRICE = Money.ofFen(3200);
    private static final LocalDate BOUGHT_ON = LocalDate.of(2026, 11, 9);

    /** Of a book from a shop, of which no ISBN is known. */
    public ScenarioPurchase(PurchaseState state, LoanHolder loan, String owner, String held) {
        this(state, loan, owner, held, "", "");
    }

    static ScenarioPurchase from(Section s) {
        return new ScenarioPurchase(
                s.optional("state", choice(PurchaseState.class), PurchaseState.ON_LOAN),
                s.optional("loan", choice(LoanHolder.class).about("Who holds it."), LoanHolder.BOTH),
                s.optional("owner", text().about("The library that bought it."), SimCatalogue.OWNER),
                s.optional("held", text().about("The record of the same title in its catalogue."), ""),
                s.optional("order", text().about("Of a book that was bought on-line and has no barcode."), ""),
                s.optional("isbn", text().about("As the shop wrote it."), ""));
    }

    /** The platform's record of this book. */
    public Purchase of(ScenarioBook book) {
        return new Purchase(
                "P-" + book.barcode(),
                order.isEmpty() ? new Barcode(book.barcode()) : new OrderCode(order),
                state,
                loan,
                owner,
                new BasicData(book.title(), "", "", "", "", isbn, PRICE),
                new Payment("", "", BOUGHT_ON, new Payment.Price.NotSettled(), "", ""),
                held.isEmpty() ? Purchase.TitleHeld.none() : new Purchase.TitleHeld(held, 1));
    }
}
