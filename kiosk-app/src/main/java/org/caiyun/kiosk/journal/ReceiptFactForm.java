package org.caiyun.kiosk.journal;

import static org.caiyun.kiosk.journal.FactType.first;

import java.util.List;
import org.caiyun.kiosk.item.ReturnId;

/** The kept forms of the facts about a receipt. */
final class ReceiptFactForm {
    private static final FactType PRINT_ASKED =
            first("print-asked", in -> new ReceiptFact.PrintAsked(in.receipt(), in.list("returns", ReturnId::parse)));
    private static final FactType REPRINT_ASKED = first(
            "reprint-asked", in -> new ReceiptFact.ReprintAsked(in.receipt(), in.list("returns", ReturnId::parse)));
    private static final FactType PRINTED = first("printed", in -> new ReceiptFact.Printed(in.receipt()));
    private static final FactType NOT_STARTED =
            first("print-not-started", in -> new ReceiptFact.NotStarted(in.receipt(), in.text("why")));
    private static final FactType PARTIAL =
            first("print-partial", in -> new ReceiptFact.Partial(in.receipt(), in.text("why")));
    private static final FactType PRINT_UNKNOWN =
            first("print-unknown", in -> new ReceiptFact.PrintUnknown(in.receipt(), in.text("why")));

    static final List<FactType> TYPES =
            List.of(PRINT_ASKED, REPRINT_ASKED, PRINTED, NOT_STARTED, PARTIAL, PRINT_UNKNOWN);

    private ReceiptFactForm() {}

    static FactText write(ReceiptFact fact) {
        return switch (fact) {
            case ReceiptFact.PrintAsked f -> PRINT_ASKED.text(form(f).texts("returns", ids(f.returns())));
            case ReceiptFact.ReprintAsked f -> REPRINT_ASKED.text(form(f).texts("returns", ids(f.returns())));
            case ReceiptFact.Printed f -> PRINTED.text(form(f));
            case ReceiptFact.NotStarted f -> NOT_STARTED.text(form(f).text("why", f.why()));
            case ReceiptFact.Partial f -> PARTIAL.text(form(f).text("why", f.why()));
            case ReceiptFact.PrintUnknown f -> PRINT_UNKNOWN.text(form(f).text("why", f.why()));
        };
    }

    private static List<String> ids(List<ReturnId> returns) {
        return returns.stream().map(ReturnId::toString).toList();
    }

    private static JsonText form(ReceiptFact fact) {
        return new JsonText().text("receipt", fact.number().toString());
    }
}
