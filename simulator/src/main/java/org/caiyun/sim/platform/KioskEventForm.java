package org.caiyun.sim.platform;

import static org.caiyun.sim.platform.JsonShape.choice;
import static org.caiyun.sim.platform.JsonShape.flag;
import static org.caiyun.sim.platform.JsonShape.number;
import static org.caiyun.sim.platform.JsonShape.object;
import static org.caiyun.sim.platform.JsonShape.text;
import static org.caiyun.sim.platform.JsonShape.texts;
import static org.caiyun.sim.platform.JsonShape.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caiyun.kiosk.cataloguing.Missing;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseForm;
import org.caiyun.kiosk.cataloguing.TaskKind;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.sim.platform.KioskEvent.Lying;
import org.caiyun.sim.platform.KioskEvent.ReturnReported;
import org.caiyun.sim.platform.KioskEvent.Taken;
import org.caiyun.sim.platform.KioskEvent.TaskOpened;

/**
 * Checks and reads events as {@code docs/platform-api.yaml} has them (Event); whatever else is in them is passed over.
 */
final class KioskEventForm {
    private static final Pattern SOURCE = Pattern.compile("/kiosks/([A-Za-z0-9._~-]{1,64})");
    private static final Pattern TAG = Pattern.compile("[0-9A-F]{1,64}");
    private static final Pattern WORD = Pattern.compile("(?s).{0,64}");
    private static final Pattern FIELD = Pattern.compile("(?s).{1,64}");
    private static final List<String> LIBRARY = List.of("checked-in", "refused", "unconfirmed", "queued", "not-asked");
    private static final int LONG = 200;
    private static final int SHORT = 64;
    private static final int MOST_TAGS = 50;
    private static final int MOST_FIELDS = 100;
    /** The longest texts of a purchase, by their path. */
    private static final Map<String, Integer> PURCHASE = Map.ofEntries(
            Map.entry("/id", SHORT),
            Map.entry("/barcode", SHORT),
            Map.entry("/order", SHORT),
            Map.entry("/owner", SHORT),
            Map.entry("/book/title", 500),
            Map.entry("/book/volume", 100),
            Map.entry("/book/author", 500),
            Map.entry("/book/publisher", LONG),
            Map.entry("/book/year", 20),
            Map.entry("/book/isbn", 20),
            Map.entry("/payment/shop", LONG),
            Map.entry("/payment/order", SHORT),
            Map.entry("/payment/settlement", SHORT),
            Map.entry("/payment/invoice", SHORT),
            Map.entry("/held/record", SHORT));

    private KioskEventForm() {}

    /** The id that, with its source, makes an event one and the same. */
    static String id(JsonNode event) {
        return text(event, "id", 1, LONG);
    }

    static String source(JsonNode event) {
        return text(event, "source", 1, LONG);
    }

    /** @throws IllegalArgumentException for what the schema does not allow */
    static KioskEvent read(JsonNode event) {
        if (!event.isObject() || !text(event, "specversion", 1, SHORT).equals("1.0")) {
            throw wrong("specversion", "expected 1.0");
        }
        if (!text(event, "datacontenttype", 1, SHORT).equals("application/json")) {
            throw wrong("datacontenttype", "expected application/json");
        }
        var _ = id(event);
        String subject = text(event, "subject", 1, SHORT);
        Matcher source = SOURCE.matcher(source(event));
        if (!source.matches()) {
            throw wrong("source", "expected /kiosks/ and a kiosk's id");
        }
        JsonNode data = object(event, "data");
        if (data.has("barcode") == data.has("order")) {
            throw wrong("data.barcode", "expected it, or an order");
        }
        boolean ordered = data.has("order");
        if (!text(data, ordered ? "order" : "barcode", 1, SHORT).equals(subject)) {
            throw wrong(ordered ? "data.order" : "data.barcode", "expected the subject");
        }
        String barcode = ordered ? new OrderCode(subject).kept() : subject;
        return switch (text(event, "type", 1, SHORT)) {
            case "cn.caiyun.return.reported" -> returned(source.group(1), barcode, data);
            case "cn.caiyun.task.opened" -> opened(source.group(1), barcode, data);
            default -> throw wrong("type", "unknown name");
        };
    }

    private static ReturnReported returned(String kiosk, String barcode, JsonNode data) {
        String library = text(data, "library", 1, SHORT);
        if (!LIBRARY.contains(library)) {
            throw wrong("library", "unknown name");
        }
        return new ReturnReported(
                kiosk, text(data, "return", 1, LONG), barcode, text(data, "purchase", 0, SHORT), taken(data), library);
    }

    private static Taken taken(JsonNode data) {
        if (!data.has("returnedAt")) {
            return new Taken.Undated();
        }
        try {
            return new Taken.At(
                    OffsetDateTime.parse(text(data, "returnedAt", 1, SHORT)).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("returnedAt: expected a time such as 2026-11-23T09:00:00Z", e);
        }
    }

    private static TaskOpened opened(String kiosk, String barcode, JsonNode data) {
        List<String> reasons = texts(data, "reasons", MOST_TAGS, WORD);
        if (reasons.isEmpty()) {
            throw wrong("reasons", "expected at least one");
        }
        return new TaskOpened(
                kiosk,
                text(data, "task", 1, LONG),
                barcode,
                texts(data, "tags", MOST_TAGS, TAG),
                choice(data, "kind", List.of(TaskKind.values())),
                reasons,
                flag(data, "rush"),
                text(data, "owner", 0, SHORT),
                new Lying(number(data, "bin"), number(data, "position"), flag(data, "misplaced")),
                data.has("purchase") ? purchase(object(data, "purchase")) : new PurchaseAnswer.NotKnown(),
                missing(object(data, "missing")));
    }

    private static PurchaseAnswer purchase(JsonNode in) {
        var purchase = PurchaseForm.read(in);
        PURCHASE.forEach((path, most) -> {
            String text = in.at(path).asText();
            if (text.codePointCount(0, text.length()) > most) {
                throw wrong("purchase" + path, "expected at most " + most + " characters");
            }
        });
        return new PurchaseAnswer.Known(purchase);
    }

    private static Missing missing(JsonNode in) {
        return new Missing(fields(in, "record"), fields(in, "holdings"), fields(in, "asset"), fields(in, "processing"));
    }

    private static List<String> fields(JsonNode in, String key) {
        return texts(in, key, MOST_FIELDS, FIELD);
    }
}
