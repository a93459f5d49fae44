package org.caiyun.kiosk.cataloguing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.item.OrderCode;

/**
 * What a book lacks by the kind of work it asks for and by what the shop's record says: what the shop gives is there,
 * to be checked; what it leaves empty is missing.
 */
public final class MissingFields {
    /** What no shop sends, in the order of the fields. */
    private static final List<String> RECORD = List.of(
            "010$b", "101$a", "102$b", "105$a", "200$9", "210$a", "215$a", "215$d", "606$a", "690$a", "690$v", "701$a",
            "701$4", "701$9");

    private static final List<String> HOLDINGS = List.of(
            "location",
            "class-number",
            "book-number",
            "call-number",
            "copy-number",
            "circulation-type",
            "accession-number",
            "status");

    private static final List<String> ASSET =
            List.of("asset-number", "acceptance-batch", "voucher", "department", "location", "state");

    private static final List<String> PROCESSING =
            List.of("ownership-stamp", "spine-label", "tag", "protection", "page-check");

    private static final List<String> NEW_TAG = List.of("tag");
    private static final List<String> NONE = List.of();

    private MissingFields() {}

    public static Missing of(TaskKind kind, PurchaseAnswer purchase) {
        return switch (kind) {
            case NEW_TITLE -> new Missing(record(purchase), holdings(purchase), asset(purchase), processing(purchase));
            case ADDITIONAL_COPY -> new Missing(NONE, holdings(purchase), asset(purchase), processing(purchase));
            case RE_TAG -> new Missing(NONE, NONE, NONE, NEW_TAG);
            // once it is settled, the book is catalogued like any other
            case DISCREPANCY -> of(isHeld(purchase) ? TaskKind.ADDITIONAL_COPY : TaskKind.NEW_TITLE, purchase);
            case EXCHANGE -> new Missing(NONE, NONE, NONE, NONE);
        };
    }

    private static List<String> record(PurchaseAnswer purchase) {
        return sorted(
                RECORD,
                switch (purchase) {
                    case PurchaseAnswer.Known(var known) -> unsaid(known.book());
                    case PurchaseAnswer.NotKnown(), PurchaseAnswer.Silent _ ->
                        List.of("010$a", "010$d", "100$a", "200$a", "200$f", "210$c", "210$d");
                });
    }

    private static List<String> unsaid(BasicData book) {
        var lacks = new Lacks();
        lacks.when(Isbn.of(book.isbn()).isEmpty(), "010$a");
        lacks.when(isUnpriced(book), "010$d");
        lacks.when(!isYear(book.year()), "100$a", "210$d");
        lacks.when(book.title().isBlank(), "200$a");
        lacks.when(book.author().isBlank(), "200$f");
        lacks.when(book.author().matches("(?s).*[;；].*"), "200$g");
        lacks.when(book.publisher().isBlank(), "210$c");
        return lacks.fields;
    }

    private static List<String> holdings(PurchaseAnswer purchase) {
        var lacks = new Lacks();
        lacks.fields.addAll(HOLDINGS);
        switch (purchase) {
            case PurchaseAnswer.Known(var known) -> {
                lacks.when(known.book().volume().isBlank(), "volume");
                lacks.when(isUnpriced(known.book()), "price");
            }
            case PurchaseAnswer.NotKnown(), PurchaseAnswer.Silent _ -> lacks.when(true, "volume", "price");
        }
        return lacks.fields;
    }

    /** Nobody has stuck a label on what was sent home. */
    private static List<String> processing(PurchaseAnswer purchase) {
        var lacks = new Lacks();
        boolean unlabelled = purchase instanceof PurchaseAnswer.Known(var known) && known.item() instanceof OrderCode;
        lacks.when(unlabelled, "barcode-label");
        lacks.fields.addAll(PROCESSING);
        return lacks.fields;
    }

    private static List<String> asset(PurchaseAnswer purchase) {
        var lacks = new Lacks();
        lacks.fields.addAll(ASSET);
        switch (purchase) {
            case PurchaseAnswer.Known(var known) -> {
                lacks.when(isUnpriced(known.book()), "list-price");
                lacks.when(known.payment().paid() instanceof Payment.Price.NotSettled, "paid-price");
                lacks.when(known.payment().shop().isBlank(), "shop");
                lacks.when(known.payment().invoice().isBlank(), "invoice");
                lacks.when(known.payment().settlement().isBlank(), "settlement");
            }
            case PurchaseAnswer.NotKnown(), PurchaseAnswer.Silent _ ->
                lacks.when(true, "list-price", "paid-price", "purchase-date", "shop", "invoice", "settlement");
        }
        return lacks.fields;
    }

    /** Whether this is the year that a record can carry: {@code 2026}. */
    public static boolean isYear(String text) {
        return text.strip().matches("[12]\\d{3}");
    }

    private static boolean isHeld(PurchaseAnswer purchase) {
        return purchase instanceof PurchaseAnswer.Known(var known)
                && known.held().isHeld();
    }

    private static boolean isUnpriced(BasicData book) {
        return book.listPrice().minorUnits() == 0;
    }

    private static List<String> sorted(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).sorted().toList();
    }

    private static final class Lacks {
        private final List<String> fields = new ArrayList<>();

        private void when(boolean unsaid, String... names) {
            if (unsaid) {
                fields.addAll(List.of(names));
            }
        }
    }
}
