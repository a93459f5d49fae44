package org.caiyun.sim.platform;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.parsed;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caiyun.kiosk.cataloguing.BasicData;
import org.caiyun.kiosk.cataloguing.Money;
import org.caiyun.kiosk.cataloguing.Payment;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.YamlType;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.sim.platform.ShopLoan.End;

/**
 * A purchase in the platform's file.
 *
 * @param card who has it; empty: nobody that the platform knows
 * @param dueInDays from the start, below 0 where it is overdue
 */
record DataPurchase(Purchase purchase, int boughtDaysAgo, String card, int dueInDays) {
    private static final int TEN_YEARS = 3650;
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,7})\\.([0-9]{2})");
    private static final int HUNDRED = 100;

    static DataPurchase from(Section s) {
        var state = s.optional("state", choice(PurchaseState.class), PurchaseState.ON_LOAN);
        var purchase = new Purchase(
                s.required("id", text()),
                name(s),
                state,
                s.optional("loan", choice(Purchase.LoanHolder.class).about("Who holds it."), Purchase.LoanHolder.BOTH),
                s.required("owner", text().about("The library that bought it.")),
                s.required("book", section(DataPurchase::book)),
                s.required("payment", section(DataPurchase::payment)),
                s.defaults("held", section(DataPurchase::held)));
        return new DataPurchase(
                purchase,
                s.optional("boughtDaysAgo", integer(0, TEN_YEARS).about("Before the start."), 14),
                s.optional("borrower", text().about("The card."), ""),
                s.optional("dueInDays", integer(-TEN_YEARS, TEN_YEARS).about("From the start."), 16));
    }

    private static CopyName name(Section s) {
        var barcode =
                s.optional("barcode", parsed("a barcode", new Barcode("GX20260001234"), Barcode::parse, Barcode::text));
        var order = s.optional(
                "order",
                parsed("an order code", new OrderCode("DD20261123001"), OrderCode::parse, OrderCode::text)
                        .about("Where it was bought on-line and has no barcode."));
        if (s.sound("barcode", "order") && barcode.isPresent() == order.isPresent()) {
            s.problem("barcode", "a purchase has a barcode or an order, and not both");
        }
        return order.<CopyName>map(code -> code).orElseGet(() -> barcode.orElse(new Barcode("none")));
    }

    private static BasicData book(Section s) {
        return new BasicData(
                s.required("title", text()),
                s.optional("volume", text(), ""),
                s.optional("author", text(), ""),
                s.optional("publisher", text(), ""),
                s.optional("year", text().about("Quote it."), ""),
                s.optional("isbn", text(), ""),
                s.required("listPrice", amount()));
    }

    private static Payment payment(Section s) {
        var paid = s.optional("paid", amount());
        return new Payment(
                s.required("shop", text()),
                s.optional("order", text(), ""),
                LocalDate.EPOCH,
                paid.<Payment.Price>map(Payment.Price.Paid::new).orElseGet(Payment.Price.NotSettled::new),
                s.optional("settlement", text(), ""),
                s.optional("invoice", text(), ""));
    }

    private static Purchase.TitleHeld held(Section s) {
        return new Purchase.TitleHeld(
                s.optional("record", text().about("Of the title in the owner's catalogue."), ""),
                s.optional("copies", integer(0, HUNDRED * HUNDRED), 0));
    }

    private static YamlType<Money> amount() {
        return parsed("an amount in yuan such as \"29.80\"", Money.ofFen(2980), DataPurchase::money, Money::amount);
    }

    private static Optional<Money> money(String text) {
        var matcher = AMOUNT.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        Money.ofFen(Long.parseLong(matcher.group(1)) * HUNDRED + Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** The day of the purchase is known only now. */
    void putInto(Registers registers, LocalDate today) {
        var p = purchase;
        var paid = p.payment();
        var payment = new Payment(
                paid.shop(),
                paid.order(),
                today.minusDays(boughtDaysAgo),
                paid.paid(),
                paid.settlement(),
                paid.invoice());
        registers.put(new Purchase(p.id(), p.item(), p.state(), p.loan(), p.owner(), p.book(), payment, p.held()));
        if (!card.isEmpty()) {
            registers.put(new ShopLoan(p.id(), card, today.plusDays(dueInDays), new End.Open()));
        }
    }
}
