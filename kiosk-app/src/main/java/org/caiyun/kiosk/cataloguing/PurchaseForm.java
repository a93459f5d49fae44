package org.caiyun.kiosk.cataloguing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.OrderCode;

/** A purchase as JSON, the same in the journal and on the wire ({@code docs/platform-api.yaml}, Purchase). */
public final class PurchaseForm {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PurchaseForm() {}

    public static ObjectNode write(Purchase purchase) {
        var out = JSON.objectNode().put("id", purchase.id());
        switch (purchase.item()) {
            case Barcode(var text) -> out.put("barcode", text);
            case OrderCode(var text) -> out.put("order", text);
        }
        out.put("state", purchase.state().label())
                .put("loan", purchase.loan().name().toLowerCase(Locale.ROOT))
                .put("owner", purchase.owner());
        out.set("book", book(purchase.book()));
        out.set("payment", payment(purchase.payment()));
        out.set(
                "held",
                JSON.objectNode()
                        .put("record", purchase.held().record())
                        .put("copies", purchase.held().copies()));
        return out;
    }

    private static ObjectNode book(BasicData book) {
        var out = JSON.objectNode()
                .put("title", book.title())
                .put("volume", book.volume())
                .put("author", book.author())
                .put("publisher", book.publisher())
                .put("year", book.year())
                .put("isbn", book.isbn());
        out.set("listPrice", money(book.listPrice()));
        return out;
    }

    private static ObjectNode payment(Payment payment) {
        var out = JSON.objectNode()
                .put("shop", payment.shop())
                .put("order", payment.order())
                .put("boughtOn", payment.boughtOn().toString())
                .put("settlement", payment.settlement())
                .put("invoice", payment.invoice());
        switch (payment.paid()) {
            case Payment.Price.Paid(var sum) -> out.set("paid", money(sum));
            case Payment.Price.NotSettled() -> {}
        }
        return out;
    }

    private static ObjectNode money(Money money) {
        return JSON.objectNode().put("minorUnits", money.minorUnits()).put("currency", money.currency());
    }

    /** Unknown fields are left aside; one that is missing or wrong is an {@link IllegalArgumentException}. */
    public static Purchase read(JsonNode in) {
        return new Purchase(
                text(in, "id"),
                name(in),
                choice(in, "state", PurchaseState.values()),
                choice(in, "loan", Purchase.LoanHolder.values()),
                text(in, "owner"),
                book(object(in, "book")),
                payment(object(in, "payment")),
                new Purchase.TitleHeld(
                        text(object(in, "held"), "record"), (int) number(object(in, "held"), "copies", 100_000)));
    }

    /** One of the two, and not both: an order code says nothing where there is a barcode. */
    private static CopyName name(JsonNode in) {
        if (in.has("barcode") == in.has("order")) {
            throw new IllegalArgumentException("barcode: expected it, or an order");
        }
        return in.has("order") ? new OrderCode(text(in, "order")) : new Barcode(text(in, "barcode"));
    }

    private static BasicData book(JsonNode in) {
        return new BasicData(
                text(in, "title"),
                text(in, "volume"),
                text(in, "author"),
                text(in, "publisher"),
                text(in, "year"),
                text(in, "isbn"),
                sum(object(in, "listPrice")));
    }

    private static Payment payment(JsonNode in) {
        return new Payment(
                text(in, "shop"),
                text(in, "order"),
                day(in, "boughtOn"),
                in.has("paid") ? new Payment.Price.Paid(sum(object(in, "paid"))) : new Payment.Price.NotSettled(),
                text(in, "settlement"),
                text(in, "invoice"));
    }

    private static Money sum(JsonNode in) {
        return new Money(number(in, "minorUnits", Long.MAX_VALUE), text(in, "currency"));
    }

    private static LocalDate day(JsonNode in, String key) {
        try {
            return LocalDate.parse(text(in, key));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(key + ": expected a day such as 2026-11-23", e);
        }
    }

    private static JsonNode object(JsonNode in, String key) {
        JsonNode value = in.path(key);
        if (!value.isObject()) {
            throw new IllegalArgumentException(key + ": expected an object");
        }
        return value;
    }

    private static String text(JsonNode in, String key) {
        JsonNode value = in.path(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(key + ": expected text");
        }
        return value.textValue();
    }

    private static long number(JsonNode in, String key, long most) {
        JsonNode value = in.path(key);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < 0
                || value.longValue() > most) {
            throw new IllegalArgumentException(key + ": expected a whole number from 0");
        }
        return value.longValue();
    }

    private static <E extends Enum<E>> E choice(JsonNode in, String key, E[] choices) {
        String wanted = text(in, key).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E choice : choices) {
            if (choice.name().equals(wanted)) {
                return choice;
            }
        }
        throw new IllegalArgumentException(key + ": unknown name");
    }
}
