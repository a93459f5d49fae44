package org.caiyun.kiosk.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.function.Function;
import org.caiyun.device.DeviceFault;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseForm;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.item.CopyName;

/**
 * Reads the answers of {@code docs/platform-api.yaml}. A status alone is not believed: a web server at a wrong address
 * also says 404.
 */
final class PlatformAnswers {
    /** Many times what the interface allows a purchase; the journal keeps it. */
    private static final int LONGEST_PURCHASE = 64 * 1024;

    private static final int LONGEST_WHY = 300;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PlatformAnswers() {}

    /** {@code item}: the answer must be about it. */
    static Reading<PurchaseAnswer> purchase(HttpResult result, CopyName item) {
        return read(result, in -> {
            var purchase = PurchaseForm.read(bounded(in));
            if (!purchase.item().equals(item)) {
                throw new IllegalArgumentException("the purchase of another copy than was asked for");
            }
            return new PurchaseAnswer.Known(purchase);
        });
    }

    /**
     * {@code id} of the event: the answer must be about it. What it says of the purchase may be wrong: the platform has
     * the event all the same, and to send it again would bring the same answer for ever.
     */
    static Reading<Taken> taken(HttpResult result, String id) {
        return read(result, in -> {
            if (!in.path("id").isTextual() || !in.path("id").textValue().equals(id)) {
                throw new IllegalArgumentException("id: expected that of the event");
            }
            return in.has("purchase") ? taken(in.path("purchase")) : new Taken(new PurchaseAnswer.NotKnown(), "");
        });
    }

    private static Taken taken(JsonNode purchase) {
        try {
            return new Taken(new PurchaseAnswer.Known(PurchaseForm.read(bounded(purchase))), "");
        } catch (IllegalArgumentException e) {
            return new Taken(new PurchaseAnswer.NotKnown(), misfit(String.valueOf(e.getMessage())));
        }
    }

    static Reading<TaskPage> taskChanges(HttpResult result, long after) {
        return read(result, in -> TaskPage.read(in, after));
    }

    private static <T> Reading<T> read(HttpResult result, Function<JsonNode, T> form) {
        return switch (result) {
            case HttpResult.Failed(var why) -> new Reading.Nothing<>(new DeviceFault.Disconnected(shown(why)));
            case HttpResult.Answered(var status, var body) -> read(status, body, form);
        };
    }

    private static <T> Reading<T> read(int status, String body, Function<JsonNode, T> form) {
        return switch (status) {
            case 200 -> good(body, form);
            case 401, 403 ->
                nothing(new DeviceFault.Refused(
                        "status " + status + problem(body).map(p -> ": " + p).orElse("")
                                + "; is the token in platform.tokenFile the one that was given to this kiosk?"));
            case 408, 429 -> nothing(new DeviceFault.Busy("status " + status));
            default -> other(status, body);
        };
    }

    private static <T> Reading<T> other(int status, String body) {
        if (status >= 500) {
            return nothing(new DeviceFault.Busy("status " + status));
        }
        var wordless = new DeviceFault.Garbled(
                "status " + status + " without the platform's own words; is platform.address right?");
        return status < 400
                ? nothing(wordless)
                : problem(body)
                        .<Reading<T>>map(why -> new Reading.No<>(status, "status " + status + ": " + why))
                        .orElseGet(() -> new Reading.Wordless<>(wordless));
    }

    private static <T> Reading<T> good(String body, Function<JsonNode, T> form) {
        try {
            var in = JSON.readTree(body);
            return in.isObject() ? new Reading.Said<>(form.apply(in)) : unreadable("no JSON object");
        } catch (JsonProcessingException _) {
            return unreadable("no JSON");
        } catch (IllegalArgumentException e) {
            return unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static <T> Reading<T> unreadable(String what) {
        return nothing(new DeviceFault.Garbled(misfit(what)));
    }

    private static String misfit(String what) {
        return "an answer that does not fit docs/platform-api.yaml: " + shown(what);
    }

    private static <T> Reading<T> nothing(DeviceFault fault) {
        return new Reading.Nothing<>(fault);
    }

    private static JsonNode bounded(JsonNode purchase) {
        if (purchase.toString().length() > LONGEST_PURCHASE) {
            throw new IllegalArgumentException("a purchase of more than " + LONGEST_PURCHASE + " characters");
        }
        return purchase;
    }

    /** Title and detail of a problem (RFC 9457); absent where the body is none. */
    private static Optional<String> problem(String body) {
        try {
            var in = JSON.readTree(body);
            if (!in.path("title").isTextual() || !in.path("status").isInt()) {
                return Optional.empty();
            }
            String detail = in.path("detail").asText("");
            return Optional.of(shown(in.path("title").textValue() + (detail.isEmpty() ? "" : ": " + detail)));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /** The other side wrote it. */
    private static String shown(String text) {
        String clean = text.replaceAll("\\p{C}", " ");
        return clean.length() <= LONGEST_WHY ? clean : clean.substring(0, LONGEST_WHY) + "...";
    }
}
