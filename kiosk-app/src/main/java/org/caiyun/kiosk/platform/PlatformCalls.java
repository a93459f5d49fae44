package org.caiyun.kiosk.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caiyun.kiosk.http.HttpCall;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.store.OutboxRow;

/** The requests of {@code docs/platform-api.yaml}. */
final class PlatformCalls {
    /** Nobody waits for these at the machine. */
    static final Duration PATIENT = Duration.ofSeconds(15);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String JSON_TYPE = "application/json";

    private final PlatformSettings settings;

    PlatformCalls(PlatformSettings settings) {
        this.settings = settings;
    }

    HttpCall purchase(CopyName copy, Duration limit) {
        String by = switch (copy) {
            case Barcode _ -> "barcode";
            case OrderCode _ -> "order";
        };
        return get("/purchases?" + by + "=" + encoded(copy.text()), limit);
    }

    HttpCall taskChanges(long after, int atMost) {
        return get(
                "/kiosks/" + encoded(settings.kiosk()) + "/task-changes?after=" + after + "&limit=" + atMost, PATIENT);
    }

    /** The same for the same row, however often; absent for a row that is none of the interface. */
    Optional<HttpCall> event(OutboxRow row) {
        return cloudEvent(row).map(body -> {
            var headers = headers();
            headers.put("Content-Type", "application/cloudevents+json");
            return new HttpCall("POST", at("/events"), headers, body, PATIENT);
        });
    }

    static String idOf(OutboxRow row) {
        return row.journal() + "/" + row.id();
    }

    private Optional<String> cloudEvent(OutboxRow row) {
        try {
            var data = JSON.readTree(row.body());
            var subject = data.path(data.has("order") ? "order" : "barcode");
            if (!data.isObject() || !subject.isTextual()) {
                return Optional.empty();
            }
            var event = JSON.createObjectNode()
                    .put("specversion", "1.0")
                    .put("id", idOf(row))
                    .put("source", "/kiosks/" + encoded(settings.kiosk()))
                    .put("type", row.kind())
                    .put("subject", subject.textValue())
                    .put("datacontenttype", JSON_TYPE);
            event.set("data", data);
            return Optional.of(JSON.writeValueAsString(event));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private HttpCall get(String path, Duration limit) {
        return new HttpCall("GET", at(path), headers(), "", limit);
    }

    private URI at(String path) {
        return URI.create(settings.address() + path);
    }

    private SortedMap<String, String> headers() {
        var headers = new TreeMap<String, String>();
        if (!settings.token().secret().isEmpty()) {
            headers.put("Authorization", "Bearer " + settings.token().secret());
        }
        headers.put("Accept", JSON_TYPE + ", application/problem+json");
        return headers;
    }

    private static String encoded(String text) {
        // a plus means a space only in forms
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
